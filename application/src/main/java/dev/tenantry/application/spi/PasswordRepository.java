package dev.tenantry.application.spi;

import dev.tenantry.domain.user.UserId;
import java.util.Optional;

/**
 * Driven port: where the Platform keeps the hashes of its users' passwords, apart from everything
 * else.
 */
public interface PasswordRepository {

  /** Stores the hash of a user's password, in place of an older one. */
  void store(UserId user, PasswordHash hash);

  /** The hash of a user's password; empty where the user has none. */
  Optional<PasswordHash> find(UserId user);
}
