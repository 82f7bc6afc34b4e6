package dev.tenantry.domain.tenant;

import dev.tenantry.domain.field.Values;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A tenant: an organisation whose users and data are isolated from every other's.
 *
 * <p>Immutable: what a use case returns is the state as of its commit. Equal when every value is;
 * {@link #toString} shows the id only.
 */
public final class Tenant {

  private final Values<Tenant> values;

  private Tenant(Values<Tenant> values) {
    this.values = values.requireComplete();
  }

  /**
   * The tenant with these values.
   *
   * @throws IllegalStateException if a required one is missing, naming it
   */
  public static Tenant of(Values<Tenant> values) {
    return new Tenant(values);
  }

  /** All values by field, for code that treats fields alike. */
  public Values<Tenant> values() {
    return values;
  }

  /** The tenant's id. */
  public TenantId id() {
    return values.require(TenantFields.ID);
  }

  /** The tenant's name. */
  public String name() {
    return values.require(TenantFields.NAME);
  }

  /** The host's own identifier of the tenant. */
  public Optional<String> reference() {
    return values.find(TenantFields.REFERENCE);
  }

  /** Whether a sign-up without a tenant joins this one. */
  public boolean isDefault() {
    return values.require(TenantFields.IS_DEFAULT);
  }

  /**
   * Whether the other system had confirmed this side's newest change of the tenant when this was
   * read.
   */
  public boolean synced() {
    return values.require(TenantFields.SYNCED);
  }

  /** How many users belonged to the tenant when this was read, inactive ones included. */
  public long userCount() {
    return values.require(TenantFields.USER_COUNT);
  }

  /** When the tenant was created. */
  public Instant createdAt() {
    return values.require(TenantFields.CREATED_AT);
  }

  /** When this side's copy last changed. */
  public Instant updatedAt() {
    return values.require(TenantFields.UPDATED_AT);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tenant that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return id().hashCode();
  }

  @Override
  public String toString() {
    return "Tenant[" + id() + "]";
  }
}
