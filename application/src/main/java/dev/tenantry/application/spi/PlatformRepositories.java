package dev.tenantry.application.spi;

import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.UserId;

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
   * Those of these tenants and roles that are not there, as this transaction sees it.
   *
   * <p>{@code createUser} asks this. {@link References#missingFrom} answers it by a question to
   * each repository, for adapters that cannot do it by one.
   */
  References missing(References named);
}
