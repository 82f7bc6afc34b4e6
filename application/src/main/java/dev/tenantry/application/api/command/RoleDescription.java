package dev.tenantry.application.api.command;

import dev.tenantry.domain.error.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** What a role's description may be: any text that every database keeps. */
final class RoleDescription {

  static final int MAX_CHARACTERS = 1_000;

  private RoleDescription() {}

  static void check(@Nullable String description) {
    if (description == null) {
      return;
    }
    if (description.codePointCount(0, description.length()) > MAX_CHARACTERS) {
      throw invalid("must have at most " + MAX_CHARACTERS + " characters; shorten it");
    }
    if (!isStorable(description)) {
      throw invalid("must be text without the character U+0000; type it again");
    }
  }

  /** No database keeps unpaired surrogates, and not every one the character U+0000. */
  private static boolean isStorable(String text) {
    return text.codePoints()
        .noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
  }

  private static InvalidInputException invalid(String message) {
    return InvalidInputException.of("description", "INVALID_DESCRIPTION", message);
  }
}
