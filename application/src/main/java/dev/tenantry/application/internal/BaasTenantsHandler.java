package dev.tenantry.application.internal;

import dev.tenantry.application.api.BaasTenants;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.spi.BaasRepositories;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.tenant.TenantQuery;
import java.util.Optional;

/** The use cases of tenants at the BaaS, for one caller. */
final class BaasTenantsHandler extends BaasHandler<Tenant, TenantId, Tenant, TenantId, CreateTenant>
    implements BaasTenants {

  private final Core core;
  private final Caller caller;

  BaasTenantsHandler(Core core, Caller caller) {
    super(
        core,
        caller,
        EntityType.TENANT,
        TenantQuery.all(),
        reader(core, caller, BaasRepositories::tenants, Tenant::of));
    this.core = core;
    this.caller = caller;
  }

  @Override
  public Tenant update(Patch<Tenant> patch, TenantId where) {
    caller.requireSuperAdmin("change a tenant");
    return super.update(patch, where);
  }

  @Override
  Query<Tenant> named(TenantId key) {
    return TenantQuery.where(TenantFields.ID.equalTo(key));
  }

  @Override
  Optional<Replica<Tenant>> lockedByKey(Change<BaasRepositories> change, TenantId key) {
    return change.tenants().lock(key);
  }

  @Override
  NotFoundException notFound(TenantId key) {
    return new NotFoundException(EntityType.TENANT.word(), key.toString());
  }

  /** Read again, since the copy does not know how many users the tenant has. */
  @Override
  Tenant view(Change<BaasRepositories> change, Replica<Tenant> changed) {
    TenantId id = changed.values().require(TenantFields.ID);
    BaasRepositories stored = change.stored();
    return Tenant.of(stored.tenants().find(id, caller.scope(stored.users())).orElseThrow());
  }

  @Override
  BaasUpdate<Tenant, TenantId> updateIn(Change<BaasRepositories> change) {
    return new BaasUpdate<>(
        change.stored().tenants(),
        change.tenants(),
        TenantFields.ID,
        caller.scope(change.stored().users()),
        tenant -> {},
        core.moments().now());
  }
}
