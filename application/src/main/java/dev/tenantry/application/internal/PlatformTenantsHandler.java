package dev.tenantry.application.internal;

import dev.tenantry.application.api.PlatformTenants;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.policy.Operation;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantId;

/** The use cases of tenants on the Platform, for one caller. */
final class PlatformTenantsHandler implements PlatformTenants {

  private final Core core;
  private final Caller caller;
  private final Reader<PlatformRepositories, Tenant, TenantId, Tenant> reader;

  PlatformTenantsHandler(Core core, Caller caller) {
    this.core = core;
    this.caller = caller;
    this.reader =
        new Reader<>(
            caller,
            core.systems()::readPlatform,
            PlatformRepositories::users,
            PlatformRepositories::tenants,
            Tenant::of);
  }

  @Override
  public Tenant createTenant(CreateTenant command) {
    core.policy().decide(SystemOfRecord.PLATFORM, Operation.CREATE, EntityType.TENANT).orThrow();
    caller.requireSuperAdmin("create a tenant");
    core.validator().check(command);
    Values<Tenant> values =
        new NewEntities(core).tenant(new TenantId(core.ids().next()), command.fields());
    return core.systems()
        .changePlatform(
            change -> {
              Replica<Tenant> created = Replica.created(values, core.moments().now());
              Replica<Tenant> stored = change.tenants().insert(created);
              return Tenant.of(stored.valuesWithSynced().with(TenantFields.USER_COUNT, 0L));
            });
  }

  @Override
  public Tenant updateTenant(TenantId id, Patch<Tenant> patch) {
    core.policy().checkPatch(SystemOfRecord.PLATFORM, patch);
    caller.requireSuperAdmin("change a tenant");
    Patch<Tenant> normal = patch.normalised();
    return core.systems()
        .changePlatform(
            change -> {
              Replica<Tenant> before = change.tenants().lock(id).orElseThrow(() -> notFound(id));
              Replica<Tenant> after = before.write(normal, core.moments().now());
              if (!after.equals(before)) {
                change.tenants().update(after);
              }
              PlatformRepositories stored = change.stored();
              return stored
                  .tenants()
                  .find(id, caller.scope(stored.users()))
                  .map(Tenant::of)
                  .orElseThrow(() -> notFound(id));
            });
  }

  @Override
  public void deleteTenant(TenantId id) {
    core.policy().decide(SystemOfRecord.PLATFORM, Operation.DELETE, EntityType.TENANT).orThrow();
  }

  @Override
  public Tenant tenant(TenantId id) {
    return reader.find(id).orElseThrow(() -> notFound(id));
  }

  @Override
  public Page<Tenant> tenants(Query<Tenant> query) {
    return reader.page(query);
  }

  private static NotFoundException notFound(TenantId id) {
    return new NotFoundException(EntityType.TENANT.word(), id.toString());
  }
}
