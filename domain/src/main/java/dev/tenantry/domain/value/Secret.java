package dev.tenantry.domain.value;

import java.util.Objects;

/**
 * Holds a password or a token on its way through, so that it cannot be printed, compared or stored
 * by accident.
 *
 * <p>Equality is identity, {@code toString} shows nothing, and it cannot be serialised.
 */
public final class Secret {

  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /** Takes the text as it is: nothing is trimmed or checked. */
  public static Secret of(String value) {
    return new Secret(Objects.requireNonNull(value, "'value' must not be null"));
  }

  /** The text: the only way to it, for whoever hashes or sends it. */
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "Secret[...]";
  }
}
