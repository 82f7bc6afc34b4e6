package dev.tenantry.adapters.jdbc;

/** Which text an engine can store at all; what the domain lets through always is. */
final class StorableText {

  private StorableText() {}

  static boolean isStorable(int codePoint) {
    return codePoint != 0 && Character.getType(codePoint) != Character.SURROGATE;
  }

  static boolean isStorable(String text) {
    return text.codePoints().allMatch(StorableText::isStorable);
  }
}
