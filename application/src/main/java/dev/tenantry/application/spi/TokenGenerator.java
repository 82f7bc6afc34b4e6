package dev.tenantry.application.spi;

import dev.tenantry.domain.value.Secret;

/**
 * Driven port: gives the tokens of invitations. Thread-safe.
 *
 * <p>A token has at least 256 bits that nobody can guess, in characters that a URL can carry as
 * they are; none is ever given twice.
 */
public interface TokenGenerator {

  /** A token that nobody has. */
  Secret next();
}
