package dev.tenantry.domain.value;

import dev.tenantry.domain.error.InvalidInputException;
import java.util.Objects;
import java.util.function.IntPredicate;

/** Under which path and code one type of value refuses, and the checks that several types share. */
record FieldRule(String path, String code) {

  InvalidInputException violation(String message) {
    return InvalidInputException.of(path, code, message);
  }

  void require(boolean holds, String message) {
    if (!holds) {
      throw violation(message);
    }
  }

  void requireNone(IntPredicate refused, String text, String message) {
    require(text.codePoints().noneMatch(refused), message);
  }

  void requireStorable(String text) {
    require(
        StorableText.isStorable(text),
        "must not contain the character U+0000 or unpaired surrogates; remove them");
  }

  void requireCharacters(String text, int maximum) {
    require(Text.characters(text) <= maximum, tooLong(maximum));
  }

  /** Trimmed, in NFC, not empty, at most so many characters. */
  String normalised(String typed, int maximumCharacters) {
    String trimmed = trimmed(typed);
    require(!Text.isHopelesslyLong(trimmed, maximumCharacters), tooLong(maximumCharacters));
    String normal = Text.nfc(trimmed);
    requireCharacters(normal, maximumCharacters);
    return normal;
  }

  /** Trimmed and not empty. */
  String trimmed(String typed) {
    String trimmed = Text.trim(Objects.requireNonNull(typed, "'typed' must not be null"));
    require(!trimmed.isEmpty(), "must not be blank; give a value or leave the field out");
    return trimmed;
  }

  private static String tooLong(int maximum) {
    return "must have at most " + maximum + " characters; shorten it";
  }
}
