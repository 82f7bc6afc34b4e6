package dev.tenantry.adapters.jdbc;

import dev.tenantry.application.spi.InviteRepository;
import dev.tenantry.application.spi.Outbox;
import dev.tenantry.application.spi.PasswordRepository;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.References;
import dev.tenantry.application.spi.RoleRepository;
import dev.tenantry.application.spi.SyncQueue;
import dev.tenantry.application.spi.TenantRepository;
import dev.tenantry.application.spi.UserRepository;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;
import java.util.Optional;

/**
 * The Platform's repositories within one unit of work. Those that remember nothing are made when
 * they are asked for, since most units of work need one or two.
 */
final class JdbcPlatform implements PlatformRepositories {

  private final Session session;
  private final UserRepository users;
  private final TenantRepository tenants;

  JdbcPlatform(Session session) {
    this(session, Optional.empty());
  }

  /**
   * Where one unit of work covers both sides.
   *
   * @param baas the other
   */
  JdbcPlatform(Session session, Optional<JdbcBaas> baas) {
    Tables tables = session.database().tables();
    this.session = session;
    this.users = new Users(session, tables.platformUsers(), baas.map(JdbcBaas::users));
    this.tenants = new Tenants(session, tables.platformTenants(), baas.map(JdbcBaas::tenants));
  }

  private static final class Users extends JdbcReplicaRepository<User, UserId>
      implements UserRepository {

    Users(
        Session session,
        ReplicaTable<User, UserId> table,
        Optional<JdbcReplicaRepository<User, UserId>> mirror) {
      super(session, table, mirror);
    }
  }

  private static final class Tenants extends JdbcReplicaRepository<Tenant, TenantId>
      implements TenantRepository {

    Tenants(
        Session session,
        ReplicaTable<Tenant, TenantId> table,
        Optional<JdbcReplicaRepository<Tenant, TenantId>> mirror) {
      super(session, table, mirror);
    }
  }

  @Override
  public UserRepository users() {
    return users;
  }

  @Override
  public TenantRepository tenants() {
    return tenants;
  }

  @Override
  public RoleRepository roles() {
    return new JdbcRoleRepository(session);
  }

  @Override
  public PasswordRepository passwords() {
    return new JdbcPasswordRepository(session);
  }

  @Override
  public InviteRepository invites() {
    return new JdbcInviteRepository(session);
  }

  @Override
  public Outbox outbox() {
    return new JdbcOutbox(session);
  }

  @Override
  public SyncQueue<UserId> userQueue() {
    return new JdbcSyncQueue<>(session, session.database().tables().platformUsers());
  }

  @Override
  public SyncQueue<TenantId> tenantQueue() {
    return new JdbcSyncQueue<>(session, session.database().tables().platformTenants());
  }

  @Override
  public References missing(References named) {
    return ReferenceLookup.takes(named)
        ? ReferenceLookup.missing(session, named)
        : named.missingFrom(tenants, roles());
  }
}
