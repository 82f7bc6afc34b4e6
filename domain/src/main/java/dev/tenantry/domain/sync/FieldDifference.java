package dev.tenantry.domain.sync;

import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.policy.SystemOfRecord;

/**
 * A field in which the two copies differ, and whose value the merge lets stand; without the values.
 *
 * @param <E> the entity
 * @param field the field
 * @param winner the side whose value stands
 * @param reason why
 */
public record FieldDifference<E>(Field<E, ?> field, SystemOfRecord winner, Reason reason) {

  /** Why a side's value stands. */
  public enum Reason {
    /** Only the Platform may change the field. */
    PLATFORM_ONLY,
    /** The winner's change had seen the other's. */
    LATER,
    /** Neither change had seen the other; then the Platform's stands. */
    CROSSED,
    /**
     * The copies differ without a write that explains it, as after a change by hand; then the
     * Platform's stands.
     */
    UNEXPLAINED
  }
}
