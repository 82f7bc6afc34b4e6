package dev.tenantry.adapters.inmemory;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.spi.RoleRepository;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.role.Role;
import dev.tenantry.domain.role.RoleId;
import dev.tenantry.domain.value.RoleKey;
import java.util.NavigableMap;
import java.util.Optional;

/** The roles by their key, within one transaction; they are few. */
final class InMemoryRoleRepository implements RoleRepository {

  private final NavigableMap<RoleKey, Role> roles;
  private final Transaction transaction;

  InMemoryRoleRepository(NavigableMap<RoleKey, Role> roles, Transaction transaction) {
    this.roles = roles;
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
}
