package dev.tenantry.quickstart;

/** Makes text from outside fit to be shown in a message. */
final class Shown {

  private static final int MAX_CHARACTERS = 60;

  private Shown() {}

  /** The text in quotes, on one line, and shortened if it is long. */
  static String quoted(String text) {
    String plain = plain(text);
    String shortened =
        plain.length() <= MAX_CHARACTERS ? plain : plain.substring(0, MAX_CHARACTERS) + "...";
    return '"' + shortened + '"';
  }

  /** The text on one line. */
  static String plain(String text) {
    return text.replaceAll("\\p{C}", "?");
  }
}
