package dev.tenantry.domain.field;

import java.util.Comparator;
import java.util.UUID;

/**
 * The id of an entity: a UUID with a type of its own, so that a tenant's id cannot be passed where
 * a user's is meant.
 *
 * <p>Implementations are records; ids are immutable and order as unsigned bytes, as databases order
 * them.
 */
public interface EntityId {

  /**
   * Orders ids as 16 unsigned bytes; {@link UUID#compareTo} would order them as two signed numbers.
   */
  Comparator<EntityId> UNSIGNED_BYTES =
      Comparator.comparing(EntityId::value, EntityId::compareUnsigned);

  /** The id itself. */
  UUID value();

  private static int compareUnsigned(UUID left, UUID right) {
    int high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
  }
}
