package dev.tenantry.application.spi;

import dev.tenantry.domain.value.Secret;

/**
 * Driven port: hashes passwords. Thread-safe; slow on purpose, so it is called outside of
 * transactions.
 */
public interface PasswordHasher {

  /** A new hash of this password, with a salt of its own: two calls give two hashes. */
  PasswordHash hash(Secret password);

  /** Whether the hash is one of this password. A hash that this hasher cannot read is not. */
  boolean verify(Secret password, PasswordHash hash);
}
