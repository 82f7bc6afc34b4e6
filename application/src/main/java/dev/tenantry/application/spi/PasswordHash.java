package dev.tenantry.application.spi;

/**
 * The salted, slow hash of a password, as text that carries scheme, cost and salt.
 *
 * <p>{@link #toString} does not show it.
 */
public record PasswordHash(String text) {

  @Override
  public String toString() {
    return "PasswordHash[*]";
  }
}
