package dev.tenantry.domain.sync;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import dev.tenantry.domain.field.Catalogue;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.policy.SystemOfRecord;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The stamps of an entity's shared fields.
 *
 * <p>A stored text may hold stamps of fields that only a newer version knows: they are carried
 * along and written back. Immutable and thread-safe.
 *
 * @param <E> the entity
 */
public final class Stamps<E> {

  /** The most characters of {@link #text()}, unless it carries fields of a newer version. */
  public static final int MAX_TEXT_LENGTH = 1_000;

  private static final Splitter ENTRIES = Splitter.on(',').omitEmptyStrings();

  private final SyncFields<E> fields;
  private final Stamp[] known;
  private final ImmutableSortedMap<String, Stamp> unknown;

  private Stamps(SyncFields<E> fields, Stamp[] known, ImmutableSortedMap<String, Stamp> unknown) {
    this.fields = fields;
    this.known = known;
    this.unknown = unknown;
  }

  /** No field has been stamped yet. */
  public static <E> Stamps<E> none(Catalogue<E> catalogue) {
    SyncFields<E> fields = SyncFields.of(catalogue);
    Stamp[] known = new Stamp[fields.shared.size()];
    Arrays.fill(known, Stamp.NONE);
    return new Stamps<>(fields, known, ImmutableSortedMap.of());
  }

  /**
   * Reads what {@link #text()} wrote, in this version or another.
   *
   * @throws IllegalArgumentException if it is no such text
   */
  public static <E> Stamps<E> parse(Catalogue<E> catalogue, String text) {
    Stamps<E> result = none(catalogue);
    SortedMap<String, Stamp> unknown = new TreeMap<>();
    for (String entry : ENTRIES.split(text)) {
      int colon = entry.indexOf(':');
      checkArgument(colon > 0, "stamps are written as name:platform.baas");
      String name = entry.substring(0, colon);
      Stamp stamp = Stamp.parse(entry.substring(colon + 1));
      int position = result.fields.position(name);
      if (position < 0) {
        unknown.put(name, stamp);
      } else {
        result.known[position] = stamp;
      }
    }
    return new Stamps<>(result.fields, result.known, ImmutableSortedMap.copyOfSorted(unknown));
  }

  /**
   * The stamps as text, always the same for the same stamps: {@code firstName:7.3,lastName:5.0}.
   */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < known.length; i++) {
      if (!known[i].isNone()) {
        append(text, fields.shared.get(i).name(), known[i]);
      }
    }
    unknown.forEach((name, stamp) -> append(text, name, stamp));
    return text.toString();
  }

  /**
   * The stamp of a field that both sides may change.
   *
   * @throws IllegalArgumentException if it is no such field
   */
  public Stamp stamp(Field<E, ?> field) {
    int position = fields.position(field);
    checkArgument(position >= 0, "%s carries no stamp", field);
    return known[position];
  }

  SyncFields<E> fields() {
    return fields;
  }

  Stamp at(int position) {
    return known[position];
  }

  Stamps<E> with(int position, Stamp stamp) {
    Stamp[] changed = known.clone();
    changed[position] = stamp;
    return new Stamps<>(fields, changed, unknown);
  }

  /** These stamps after a write of some fields by one side; the same object if there are none. */
  Stamps<E> written(SystemOfRecord side, long revision, Predicate<Field<E, ?>> isWritten) {
    Stamp @Nullable [] changed = null;
    for (int i = 0; i < known.length; i++) {
      if (isWritten.test(fields.shared.get(i))) {
        changed = changed == null ? known.clone() : changed;
        Stamp stamp = known[i].writtenBy(side, revision);
        // Mostly equal to its neighbour, as in every new row: one object serves them all.
        changed[i] = i > 0 && stamp.equals(changed[i - 1]) ? changed[i - 1] : stamp;
      }
    }
    return changed == null ? this : new Stamps<>(fields, changed, unknown);
  }

  /** These stamps after the Platform restamped every field, those of a newer version too. */
  Stamps<E> fenced(long revision) {
    SystemOfRecord platform = SystemOfRecord.PLATFORM;
    Map<String, Stamp> others =
        Maps.transformValues(unknown, stamp -> stamp.writtenBy(platform, revision));
    return new Stamps<>(
        fields,
        written(platform, revision, field -> true).known,
        ImmutableSortedMap.copyOf(others));
  }

  private static void append(StringBuilder text, String name, Stamp stamp) {
    text.append(text.isEmpty() ? "" : ",").append(name).append(':').append(stamp);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Stamps<?> that
        && fields == that.fields
        && Arrays.equals(known, that.known)
        && unknown.equals(that.unknown);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(known);
  }

  @Override
  public String toString() {
    return "Stamps[" + text() + "]";
  }
}
