package dev.tenantry.testkit;

import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantId;
import java.time.Instant;

/**
 * Tenants for tests: {@code TenantFixture.aTenant(2).with(TenantFields.NAME, "Acme").onPlatform()}.
 *
 * <p>Two tenants with different numbers differ in id, name and time of creation; neither has a
 * reference. Immutable.
 */
public final class TenantFixture {

  private static final Instant FIRST_CREATED = Instant.parse("2026-01-01T06:00:00Z");

  private final Values<Tenant> values;

  private TenantFixture(Values<Tenant> values) {
    this.values = values;
  }

  /** Acme. */
  public static TenantFixture aTenant() {
    return aTenant(1).with(TenantFields.NAME, "Acme");
  }

  /** A tenant of that number, created so many seconds after six o'clock. */
  public static TenantFixture aTenant(int number) {
    Instant created = FIRST_CREATED.plusSeconds(number);
    return new TenantFixture(
        Values.of(TenantFields.ALL)
            .set(TenantFields.ID, new TenantId(SequentialIds.numbered(number)))
            .set(TenantFields.NAME, "Tenant " + number)
            .set(TenantFields.IS_DEFAULT, false)
            .set(TenantFields.CREATED_AT, created)
            .set(TenantFields.UPDATED_AT, created)
            .build());
  }

  /** This tenant with another value of a field, in whose normal form it is brought. */
  public <V> TenantFixture with(Field<Tenant, V> field, V value) {
    return new TenantFixture(values.with(field, field.normalise(value)));
  }

  /** The tenant's id. */
  public TenantId id() {
    return values.require(TenantFields.ID);
  }

  /** What the tenant's row holds; computed fields are not among it. */
  public Values<Tenant> values() {
    return values;
  }

  /** The Platform's copy, new, and unknown to the BaaS. */
  public Replica<Tenant> onPlatform() {
    return Replica.created(values, values.require(TenantFields.CREATED_AT));
  }

  /** The BaaS's copy, new, as it was received from the Platform. */
  public Replica<Tenant> atBaas() {
    return Replica.received(onPlatform().ship().state(), values.require(TenantFields.UPDATED_AT));
  }
}
