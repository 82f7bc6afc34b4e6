package dev.tenantry.adapters.inmemory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import dev.tenantry.application.spi.RoleRepository;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.StaleDataException;
import dev.tenantry.domain.role.Role;
import dev.tenantry.domain.role.RoleId;
import dev.tenantry.domain.value.RoleKey;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** The roles by their key, within one transaction; they are few. */
final class InMemoryRoleRepository implements RoleRepository {

  private final NavigableMap<RoleKey, Role> roles;
  private final BiPredicate<RoleKey, Instant> inUse;
  private final Transaction transaction;

  InMemoryRoleRepository(
      NavigableMap<RoleKey, Role> roles,
      BiPredicate<RoleKey, Instant> inUse,
      Transaction transaction) {
    this.roles = roles;
    this.inUse = inUse;
    this.transaction = transaction;
  }

  @Override
  public void insert(Role role) {
    transaction.change(
        () -> {
          if (find(role.id()).isPresent()) {
            throw new ConflictException("role", "id");
          }
          if (roles.putIfAbsent(role.key(), role) != null) {
            throw new ConflictException("role", "key");
          }
          transaction.onRollback(() -> roles.remove(role.key()));
        });
  }

  @Override
  public Optional<Role> find(RoleId id) {
    transaction.requireRead();
    return roles.values().stream().filter(role -> role.id().equals(id)).findFirst();
  }

  @Override
  public ImmutableList<Role> all() {
    transaction.requireRead();
    return ImmutableList.copyOf(roles.values());
  }

  @Override
  public ImmutableList<Role> lockAll() {
    transaction.requireWrite();
    return all();
  }

  @Override
  public void hold(Set<RoleKey> keys) {
    transaction.requireWrite();
    for (RoleKey gone : Sets.difference(keys, roles.keySet())) {
      throw new StaleDataException("role", gone.value(), 1, 0);
    }
  }

  @Override
  public void update(Role changed) {
    transaction.requireWrite();
    Role before =
        find(changed.id())
            .orElseThrow(() -> new StaleDataException("role", changed.id().toString(), 1, 0));
    roles.put(before.key(), changed);
    transaction.onRollback(() -> roles.put(before.key(), before));
  }

  @Override
  public boolean isInUse(RoleKey key, Instant now) {
    transaction.requireRead();
    return inUse.test(key, now);
  }

  @Override
  public void delete(RoleId id) {
    transaction.requireWrite();
    find(id)
        .ifPresent(
            role -> {
              roles.remove(role.key());
              transaction.onRollback(() -> roles.put(role.key(), role));
            });
  }
}
