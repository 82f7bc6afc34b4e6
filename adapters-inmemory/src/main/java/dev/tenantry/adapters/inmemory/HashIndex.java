package dev.tenantry.adapters.inmemory;

import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Operator;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.sync.Replica;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows by the exact value of one field; rows without a value are not in it, and several may
 * have the same.
 *
 * <p>An open table of the rows themselves: a million of them cost a quarter of what the entries of
 * a map would. Seven bits of each row's hash code stand beside it, so that a row with another value
 * is nearly always passed by without a look into it, which would cost several trips to memory.
 */
final class HashIndex<E> implements Index<E> {

  private static final int GOLDEN_RATIO = 0x9E3779B9;

  /** The tag of an empty slot. */
  private static final byte EMPTY = 0;

  private final Field<E, ?> field;
  private @Nullable Row<E>[] slots = emptySlots(16);
  private byte[] tags = new byte[16];
  private int size;

  HashIndex(Field<E, ?> field) {
    this.field = field;
  }

  @Override
  public void add(Row<E> row) {
    if (row.values().get(field) != null) {
      size++;
      if (size > slots.length / 3 * 2) {
        grow();
      }
      put(row);
    }
  }

  @Override
  public void remove(Row<E> row) {
    Object key = row.values().get(field);
    if (key != null) {
      int at = home(key);
      while (slots[at] != row) {
        at = next(at);
      }
      size--;
      closeGap(at);
    }
  }

  @Override
  public boolean tellsApart(Replica<E> before, Replica<E> after) {
    return !before.values().agreesWith(after.values(), field);
  }

  @Override
  public Optional<Candidates<E>> candidates(Condition<E> condition) {
    boolean exact =
        condition.operator() == Operator.EQUAL_TO || condition.operator() == Operator.VALUE_IN;
    if (condition.field() != field || !exact) {
      return Optional.empty();
    }
    return Optional.of(
        Candidates.of(
            condition.operands().size(), () -> condition.operands().stream().flatMap(this::all)));
  }

  /** A row with this value, if there is one. */
  Optional<Row<E>> first(Object key) {
    return Optional.ofNullable(slots[find(key, home(key))]);
  }

  /** Whether a row other than this one has the value that these values have here. */
  boolean holdsAnother(Values<E> values, Optional<Row<E>> self) {
    Object key = values.get(field);
    return key != null && all(key).anyMatch(row -> self.isEmpty() || row != self.get());
  }

  /** Every row with this value. */
  private Stream<Row<E>> all(Object key) {
    Stream.Builder<Row<E>> found = Stream.builder();
    int at = find(key, home(key));
    for (Row<E> row = slots[at]; row != null; row = slots[at]) {
      found.add(row);
      at = find(key, next(at));
    }
    return found.build();
  }

  /** The first slot from here on that holds a row with this value, or is empty. */
  private int find(Object key, int from) {
    byte wanted = tag(key);
    int at = from;
    while (tags[at] != EMPTY && !(tags[at] == wanted && key.equals(keyAt(at)))) {
      at = next(at);
    }
    return at;
  }

  private void put(Row<E> row) {
    Object key = keyOf(row);
    int at = home(key);
    while (tags[at] != EMPTY) {
      at = next(at);
    }
    slots[at] = row;
    tags[at] = tag(key);
  }

  /** Rows behind a gap move into it where they would not be found any more otherwise. */
  private void closeGap(int removed) {
    int gap = removed;
    int at = next(gap);
    for (Row<E> row = slots[at]; row != null; row = slots[at]) {
      if (distance(home(keyOf(row)), at) >= distance(gap, at)) {
        slots[gap] = row;
        tags[gap] = tags[at];
        gap = at;
      }
      at = next(at);
    }
    slots[gap] = null;
    tags[gap] = EMPTY;
  }

  private void grow() {
    @Nullable Row<E>[] full = slots;
    slots = emptySlots(full.length * 2);
    tags = new byte[slots.length];
    for (Row<E> row : full) {
      if (row != null) {
        put(row);
      }
    }
  }

  private Object keyAt(int at) {
    return keyOf(Objects.requireNonNull(slots[at]));
  }

  private Object keyOf(Row<E> row) {
    return Objects.requireNonNull(row.values().get(field));
  }

  private int home(Object key) {
    return spread(key) >>> Integer.numberOfLeadingZeros(slots.length - 1);
  }

  /** Bits that do not choose the slot, unless there are very many; never those of an empty one. */
  private static byte tag(Object key) {
    return (byte) (spread(key) | 1);
  }

  /** The multiplication spreads hash codes that differ in their low bits only. */
  private static int spread(Object key) {
    return key.hashCode() * GOLDEN_RATIO;
  }

  private int next(int at) {
    return (at + 1) & (slots.length - 1);
  }

  private int distance(int from, int to) {
    return (to - from) & (slots.length - 1);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // There are no arrays of parameterised types.
  private static <E> @Nullable Row<E>[] emptySlots(int number) {
    return new Row[number];
  }
}
