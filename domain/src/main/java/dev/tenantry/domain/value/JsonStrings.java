package dev.tenantry.domain.value;

/** Texts as JSON writes them: nothing escaped but quotes, backslashes and control characters. */
public final class JsonStrings {

  private JsonStrings() {}

  /** Appends the text in quotes. */
  public static void append(String string, StringBuilder text) {
    text.append('"');
    string.chars().forEach(unit -> appendUnit((char) unit, text));
    text.append('"');
  }

  private static void appendUnit(char unit, StringBuilder text) {
    switch (unit) {
      case '"', '\\' -> text.append('\\').append(unit);
      case '\b' -> text.append("\\b");
      case '\f' -> text.append("\\f");
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      default -> {
        if (unit < ' ') {
          text.append("\\u%04x".formatted((int) unit));
        } else {
          text.append(unit);
        }
      }
    }
  }
}
