package dev.tenantry.adapters.inmemory;

import com.google.common.collect.ImmutableMap;
import dev.tenantry.application.spi.InviteRepository;
import dev.tenantry.application.spi.Outbox;
import dev.tenantry.application.spi.PasswordHash;
import dev.tenantry.application.spi.PasswordRepository;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.References;
import dev.tenantry.application.spi.RoleRepository;
import dev.tenantry.application.spi.SyncQueue;
import dev.tenantry.application.spi.TenantRepository;
import dev.tenantry.application.spi.UserRepository;
import dev.tenantry.domain.role.Role;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.value.RoleKey;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What the Platform stores. */
final class PlatformStore {

  private final SideTables tables = SideTables.ofPlatform();
  private final NavigableMap<RoleKey, Role> roles =
      new TreeMap<>(ImmutableMap.of(Role.OWNER.key(), Role.OWNER));
  private final Map<UserId, PasswordHash> passwords = new HashMap<>();
  private final InviteTable invites = new InviteTable();
  private final OutboxTable outbox = new OutboxTable();

  PlatformRepositories within(Transaction transaction, Clock clock) {
    return new Within(
        new InMemoryUserRepository(tables, roles::containsKey, transaction),
        new InMemoryTenantRepository(tables, transaction),
        tables.userQueue(clock, transaction),
        tables.tenantQueue(clock, transaction),
        new InMemoryRoleRepository(
            roles, (key, now) -> tables.isGiven(key) || invites.grants(key, now), transaction),
        new InMemoryPasswordRepository(passwords, transaction),
        new InMemoryInviteRepository(invites, transaction),
        new InMemoryOutbox(outbox, clock, transaction));
  }

  private record Within(
      UserRepository users,
      TenantRepository tenants,
      SyncQueue<UserId> userQueue,
      SyncQueue<TenantId> tenantQueue,
      RoleRepository roles,
      PasswordRepository passwords,
      InviteRepository invites,
      Outbox outbox)
      implements PlatformRepositories {

    @Override
    public References missing(References named) {
      return named.missingFrom(tenants, roles);
    }
  }
}
