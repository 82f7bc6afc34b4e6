package dev.tenantry.application.api;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.sync.FieldDifference;

/**
 * An entity whose two copies are not in step.
 *
 * @param entity of which kind
 * @param id the Platform's id
 * @param kind in what way
 * @param differences the fields in which the copies differ, whose value the merge lets stand, and
 *     why; without the values. Empty where one side has no copy
 */
public record Discrepancy(
    EntityType entity,
    String id,
    Kind kind,
    ImmutableList<? extends FieldDifference<?>> differences) {

  /** In what way two copies are not in step. */
  public enum Kind {
    /** The BaaS has no copy; an exchange makes one. */
    MISSING_AT_BAAS,
    /** The copies differ; an exchange merges them. */
    DIFFERENT,
    /** The copies are equal, and one side does not know it yet; an exchange tells it. */
    UNCONFIRMED,
    /**
     * The Platform has forgotten what the BaaS has seen of it, so it was restored from a backup; an
     * operator has to say which side stands.
     */
    REGRESSED,
    /** The Platform has no such entity; an operator has to say whether it is adopted. */
    UNKNOWN_TO_PLATFORM
  }
}
