package dev.tenantry.domain.query;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.Violation;
import dev.tenantry.domain.field.Catalogue;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Trait;
import dev.tenantry.domain.field.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A change of some fields of an entity: those named are set or cleared, all others stay.
 *
 * <p>A patch holds what was typed; {@link #normalised} checks it and brings it into normal form.
 * Naming a field twice keeps the last word. Immutable and thread-safe; {@link #toString} shows the
 * fields, not the values.
 *
 * @param <E> the entity
 */
public final class Patch<E> {

  private final Catalogue<E> catalogue;
  private final ImmutableMap<Field<E, ?>, Optional<Object>> changes;

  /** Validation asks for it first, and then the use case. */
  private final Supplier<Patch<E>> normalForCreation =
      Suppliers.memoize(() -> normalisedBy(field -> {}));

  private Patch(Catalogue<E> catalogue, Map<Field<E, ?>, Optional<Object>> changes) {
    this.catalogue = catalogue;
    this.changes = ImmutableMap.copyOf(changes);
  }

  /** The patch that changes nothing. */
  public static <E> Patch<E> none(Catalogue<E> catalogue) {
    return new Patch<>(catalogue, ImmutableMap.of());
  }

  /** This patch, setting one more field; null is no value, see {@link #andClear}. */
  public <V> Patch<E> and(Field<E, V> field, V value) {
    Objects.requireNonNull(
        value, () -> "'" + field.name() + "' must not be set to null; use clear(field)");
    return with(field, Optional.of(value));
  }

  /** This patch, clearing one more field. */
  public Patch<E> andClear(Field<E, ?> field) {
    return with(field, Optional.empty());
  }

  /** The catalogue whose fields this patch changes. */
  public Catalogue<E> catalogue() {
    return catalogue;
  }

  /** The fields that this patch names, in the order in which they were first named. */
  public ImmutableSet<Field<E, ?>> fields() {
    return changes.keySet();
  }

  /** Whether this patch names no field. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /**
   * This patch with every value in normal form.
   *
   * @throws InvalidInputException with one violation for every field that is not patchable,
   *     required but cleared, or badly valued
   */
  public Patch<E> normalised() {
    return normalisedBy(Patch::requirePatchable);
  }

  /**
   * This patch with every value in normal form, for an entity that is new: it may also set what
   * cannot be changed later.
   *
   * @throws InvalidInputException with one violation for every field that is badly valued
   */
  public Patch<E> normalisedForCreation() {
    return normalForCreation.get();
  }

  private Patch<E> normalisedBy(Consumer<Field<E, ?>> check) {
    ImmutableMap.Builder<Field<E, ?>, Optional<Object>> normal = ImmutableMap.builder();
    List<Violation> violations = new ArrayList<>();
    for (Field<E, ?> field : fields()) {
      try {
        check.accept(field);
        normal.put(field, normalised(field));
      } catch (InvalidInputException invalid) {
        violations.addAll(invalid.violations());
      }
    }
    if (!violations.isEmpty()) {
      throw InvalidInputException.ofAll(violations);
    }
    return new Patch<>(catalogue, normal.buildOrThrow());
  }

  /** The values with this patch applied; it has to be {@linkplain #normalised normalised}. */
  public Values<E> applyTo(Values<E> values) {
    Values.Builder<E> changed = values.toBuilder();
    fields().forEach(field -> apply(field, changed));
    return changed.build();
  }

  private <V> Optional<Object> normalised(Field<E, V> field) {
    Optional<V> given = value(field);
    if (given.isEmpty() && field.is(Trait.REQUIRED)) {
      throw InvalidInputException.of(
          field.name(), "REQUIRED", "cannot be cleared; set it to another value");
    }
    return given.map(field::normalise);
  }

  private static void requirePatchable(Field<?, ?> field) {
    if (!field.is(Trait.PATCHABLE)) {
      throw InvalidInputException.of(
          field.name(), "NOT_PATCHABLE", "cannot be changed; leave it out of the patch");
    }
  }

  private <V> void apply(Field<E, V> field, Values.Builder<E> target) {
    target.set(field, value(field).orElse(null));
  }

  @SuppressWarnings("unchecked") // Only and() puts a value in, with its field's type.
  private <V> Optional<V> value(Field<E, V> field) {
    return (Optional<V>) changes.getOrDefault(field, Optional.empty());
  }

  private Patch<E> with(Field<E, ?> field, Optional<Object> change) {
    ImmutableMap.Builder<Field<E, ?>, Optional<Object>> all = ImmutableMap.builder();
    return new Patch<>(catalogue, all.putAll(changes).put(field, change).buildKeepingLast());
  }

  @Override
  public String toString() {
    return "Patch of " + catalogue + fields();
  }
}
