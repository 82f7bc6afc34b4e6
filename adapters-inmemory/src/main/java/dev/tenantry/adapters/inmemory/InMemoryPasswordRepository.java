package dev.tenantry.adapters.inmemory;

import dev.tenantry.application.spi.PasswordHash;
import dev.tenantry.application.spi.PasswordRepository;
import dev.tenantry.domain.user.UserId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The password hashes by user, within one transaction. */
final class InMemoryPasswordRepository implements PasswordRepository {

  private final Map<UserId, PasswordHash> passwords;
  private final Transaction transaction;

  InMemoryPasswordRepository(Map<UserId, PasswordHash> passwords, Transaction transaction) {
    this.passwords = passwords;
    this.transaction = transaction;
  }

  @Override
  public void store(UserId user, PasswordHash hash) {
    transaction.requireWrite();
    PasswordHash older = passwords.put(user, hash);
    transaction.onRollback(() -> restore(user, older));
  }

  @Override
  public Optional<PasswordHash> find(UserId user) {
    transaction.requireRead();
    return Optional.ofNullable(passwords.get(user));
  }

  private void restore(UserId user, @Nullable PasswordHash older) {
    if (older == null) {
      passwords.remove(user);
    } else {
      passwords.put(user, older);
    }
  }
}
