package dev.tenantry.adapters.jdbc;

import dev.tenantry.application.spi.BaasRepositories;
import dev.tenantry.application.spi.BaasTenantRepository;
import dev.tenantry.application.spi.BaasUserRepository;
import dev.tenantry.application.spi.SyncQueue;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;

/** The BaaS's repositories within one unit of work; see {@link JdbcPlatform}. */
final class JdbcBaas implements BaasRepositories {

  private final Session session;
  private final Users users;
  private final Tenants tenants;

  JdbcBaas(Session session) {
    Tables tables = session.database().tables();
    this.session = session;
    this.users = new Users(session, tables.baasUsers());
    this.tenants = new Tenants(session, tables.baasTenants());
  }

  static final class Users extends JdbcReplicaRepository<User, UserId>
      implements BaasUserRepository {

    Users(Session session, ReplicaTable<User, UserId> table) {
      super(session, table);
    }
  }

  static final class Tenants extends JdbcReplicaRepository<Tenant, TenantId>
      implements BaasTenantRepository {

    Tenants(Session session, ReplicaTable<Tenant, TenantId> table) {
      super(session, table);
    }
  }

  @Override
  public Users users() {
    return users;
  }

  @Override
  public Tenants tenants() {
    return tenants;
  }

  @Override
  public SyncQueue<UserId> userQueue() {
    return new JdbcSyncQueue<>(session, session.database().tables().baasUsers());
  }

  @Override
  public SyncQueue<TenantId> tenantQueue() {
    return new JdbcSyncQueue<>(session, session.database().tables().baasTenants());
  }
}
