package dev.tenantry.domain.error;

import java.io.Serializable;
import java.util.Objects;

/**
 * One thing that is wrong with what was handed in; it never carries the value itself.
 *
 * @param path the field, as the caller knows it ({@code email}, {@code invites[3].locale})
 * @param code what is wrong, for programs; stable ({@code INVALID_EMAIL})
 * @param message what is wrong and what to do about it, for people
 */
public record Violation(String path, String code, String message) implements Serializable {

  public Violation {
    Objects.requireNonNull(path, "'path' must not be null");
    Objects.requireNonNull(code, "'code' must not be null");
    Objects.requireNonNull(message, "'message' must not be null");
  }

  /** The same violation under the name that the caller's own field has. */
  public Violation at(String otherPath) {
    return new Violation(otherPath, code, message);
  }
}
