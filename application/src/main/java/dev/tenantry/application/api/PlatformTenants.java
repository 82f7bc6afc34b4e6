package dev.tenantry.application.api;

import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.error.OperationNotSupportedException;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantId;

/**
 * Driving port: tenants as the Platform has them.
 *
 * <p>A super admin sees all tenants, a user only its own; what lies outside is answered as not
 * found. Thread-safe.
 */
public interface PlatformTenants {

  /**
   * Creates a tenant on the Platform, and so also on the BaaS. Super admin only.
   *
   * @return the new tenant with its id
   * @throws InvalidInputException with all that is wrong with the command
   * @throws ConflictException if the reference belongs to another tenant
   * @throws NotAllowedException if the caller is a user
   */
  Tenant createTenant(CreateTenant command);

  /**
   * Changes the fields that the patch names, and so also those of the BaaS's copy. Super admin
   * only.
   *
   * @return the tenant as it is now
   * @throws InvalidInputException with all that is wrong with the patch
   * @throws OperationNotSupportedException if the patch names a field that cannot be changed; it
   *     names each
   * @throws ConflictException if the reference belongs to another tenant
   * @throws NotAllowedException if the caller is a user
   * @throws NotFoundException if there is no such tenant
   */
  Tenant updateTenant(TenantId id, Patch<Tenant> patch);

  /**
   * Refuses: tenants are never deleted.
   *
   * @throws OperationNotSupportedException always
   */
  void deleteTenant(TenantId id);

  /**
   * The tenant with this id.
   *
   * @throws NotFoundException if there is none in the caller's reach
   */
  Tenant tenant(TenantId id);

  /** A page of the tenants in the caller's reach that satisfy the query. */
  Page<Tenant> tenants(Query<Tenant> query);
}
