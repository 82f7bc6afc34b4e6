package dev.tenantry.domain.field;

import com.google.common.base.Ascii;
import dev.tenantry.domain.error.InvalidInputException;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * The id of an entity: a UUID with a type of its own, so that a tenant's id cannot be passed where
 * a user's is meant.
 *
 * <p>Implementations are records; ids are immutable and order as unsigned bytes, as databases order
 * them.
 */
public interface EntityId {

  /** The code of a refused id. */
  String CODE = "INVALID_ID";

  /**
   * Orders ids as 16 unsigned bytes; {@link UUID#compareTo} would order them as two signed numbers.
   */
  Comparator<EntityId> UNSIGNED_BYTES =
      Comparator.comparing(EntityId::value, EntityId::compareUnsigned);

  /** The id itself. */
  UUID value();

  /**
   * The id that is written so, in either letter case.
   *
   * @param type makes the id of one kind of entity ({@code UserId::new})
   * @throws InvalidInputException under {@code id} with {@link #CODE}, if it is no UUID of 36
   *     characters
   */
  static <I extends EntityId> I parse(String text, Function<UUID, I> type) {
    Objects.requireNonNull(text, "'text' must not be null");
    try {
      UUID value = UUID.fromString(text);
      if (Ascii.equalsIgnoreCase(value.toString(), text)) {
        return type.apply(value);
      }
    } catch (IllegalArgumentException malformed) {
      // Not kept as the cause: its message repeats the text.
    }
    throw InvalidInputException.of(
        "id", CODE, "must be a UUID of 36 characters; hand over an id as it was given out");
  }

  private static int compareUnsigned(UUID left, UUID right) {
    int high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
  }
}
