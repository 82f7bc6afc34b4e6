package dev.tenantry.domain.field;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values of one entity, indexed by field: what a row holds, without a meaning of its own.
 *
 * <p>Values are in their fields' normal forms; a text that is compared by a key has that key set
 * with it. Immutable and thread-safe; equal when every value is. {@link #toString} shows no value.
 *
 * @param <E> the entity
 */
public final class Values<E> {

  private final Catalogue<E> catalogue;
  private final @Nullable Object[] slots;

  private Values(Catalogue<E> catalogue, @Nullable Object[] slots) {
    this.catalogue = catalogue;
    this.slots = slots;
  }

  /** An entity without any value. */
  public static <E> Values<E> none(Catalogue<E> catalogue) {
    return new Values<>(catalogue, new Object[catalogue.fields().size()]);
  }

  /** Begins an entity without any value. */
  public static <E> Builder<E> of(Catalogue<E> catalogue) {
    return new Builder<>(catalogue, new Object[catalogue.fields().size()]);
  }

  /** The catalogue that these values follow. */
  public Catalogue<E> catalogue() {
    return catalogue;
  }

  /** The value of a field, or null where it is absent. */
  @SuppressWarnings(
      "unchecked") // Only the builder fills slots, and only with a value of the field's type.
  public <V> @Nullable V get(Field<E, V> field) {
    return (V) slots[field.index()];
  }

  /** The value of a field, if there is one. */
  public <V> Optional<V> find(Field<E, V> field) {
    return Optional.ofNullable(get(field));
  }

  /**
   * The value of a field that must be there.
   *
   * @throws IllegalStateException if it is absent, naming the field
   */
  public <V> V require(Field<E, V> field) {
    V value = get(field);
    if (value == null) {
      throw new IllegalStateException(field + " is missing");
    }
    return value;
  }

  /**
   * These values, of which none is absent that is required.
   *
   * @throws IllegalStateException if one is, naming the field
   */
  public Values<E> requireComplete() {
    ImmutableList<Field<E, ?>> required = catalogue.fieldsThatAre(Trait.REQUIRED);
    for (int i = 0; i < required.size(); i++) { // For each row of every page: an iterator costs.
      require(required.get(i));
    }
    return this;
  }

  /** Whether both have the same value here, or none. */
  public boolean agreesWith(Values<E> other, Field<E, ?> field) {
    Object mine = slots[field.index()];
    Object theirs = other.slots[field.index()];
    return mine == null ? theirs == null : mine.equals(theirs);
  }

  /** These values with another one here. */
  public <V> Values<E> with(Field<E, V> field, V value) {
    return toBuilder().set(field, value).build();
  }

  /** These values with the other's value, or absence, of a field. */
  public <V> Values<E> withFieldOf(Values<E> other, Field<E, V> field) {
    return toBuilder().setFrom(other, field).build();
  }

  /** A builder that begins with these values. */
  public Builder<E> toBuilder() {
    return new Builder<>(catalogue, slots.clone());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Values<?> that
        && catalogue == that.catalogue
        && Arrays.equals(slots, that.slots);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(slots);
  }

  @Override
  public String toString() {
    return "Values of " + catalogue;
  }

  /** Collects values; for one thread. */
  public static final class Builder<E> {

    private final Catalogue<E> catalogue;
    private @Nullable Object[] slots;

    private Builder(Catalogue<E> catalogue, @Nullable Object[] slots) {
      this.catalogue = catalogue;
      this.slots = slots;
    }

    /**
     * Sets a value, or clears it with null; a value that is set is in the field's normal form
     * already.
     */
    public <V> Builder<E> set(Field<E, V> field, @Nullable V value) {
      restore(field, value);
      Field<E, V> key = field.comparedBy();
      if (key != field) {
        restore(key, value == null ? null : key.normalise(value));
      }
      return this;
    }

    /**
     * Sets a value that was read from storage, as it is: a key that goes with it is read from
     * storage too.
     */
    public <V> Builder<E> restore(Field<E, V> field, @Nullable V value) {
      slots[field.index()] = value;
      return this;
    }

    /** Sets a value to what the other has, or has not. */
    public <V> Builder<E> setFrom(Values<E> other, Field<E, V> field) {
      restore(field, other.get(field));
      return restore(field.comparedBy(), other.get(field.comparedBy()));
    }

    /** The values so far; the builder can go on. */
    public Values<E> build() {
      return new Values<>(catalogue, slots.clone());
    }
  }
}
