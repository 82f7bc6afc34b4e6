package dev.tenantry.application.spi;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.tenantry.domain.role.Role;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.value.RoleKey;
import java.util.Set;

/**
 * Driven port: what the Platform stores, within one transaction. For one thread, until the unit of
 * work ends.
 */
public interface PlatformRepositories {

  /** The users. */
  UserRepository users();

  /** The tenants. */
  TenantRepository tenants();

  /** The roles. */
  RoleRepository roles();

  /** The users' password hashes. */
  PasswordRepository passwords();

  /** The invitations. */
  InviteRepository invites();

  /** What is to be told once the transaction has committed. */
  Outbox outbox();

  /** Which of the users wait for the other side. */
  SyncQueue<UserId> userQueue();

  /** Which of the tenants wait for the other side. */
  SyncQueue<TenantId> tenantQueue();

  /**
   * Those of these tenants and roles that are not there, as this transaction sees it. Nothing is
   * locked.
   *
   * <p>Every creation of a user asks this. An adapter needs to override it only where one question
   * to its storage is cheaper than the two that are asked here.
   */
  default References missing(References named) {
    Set<TenantId> tenants =
        tenants().loadAll(named.tenants()).stream()
            .map(copy -> copy.values().require(TenantFields.ID))
            .collect(toImmutableSet());
    Set<RoleKey> roles =
        named.roles().isEmpty()
            ? ImmutableSet.of()
            : roles().all().stream().map(Role::key).collect(toImmutableSet());
    return new References(
        Sets.difference(named.tenants(), tenants).immutableCopy(),
        Sets.difference(named.roles(), roles).immutableCopy());
  }
}
