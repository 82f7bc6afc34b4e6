package dev.tenantry.domain.query;

import com.google.common.base.Preconditions;
import com.google.common.base.Splitter;
import com.google.common.io.BaseEncoding;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.field.BooleanField;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.InstantField;
import dev.tenantry.domain.field.Order;
import dev.tenantry.domain.field.TextField;
import dev.tenantry.domain.field.Trait;
import dev.tenantry.domain.value.StorableText;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in an ordered answer: behind the row with this order key and id.
 *
 * <p>A host may hand {@link #text} to its own callers; it holds the key of one row, so it is as
 * confidential as that row, and {@link #toString} does not show it. Immutable.
 */
public final class Continuation {

  private static final BaseEncoding ENCODING = BaseEncoding.base64Url().omitPadding();

  private final String order;
  private final @Nullable Object key;
  private final UUID id;

  private Continuation(String order, @Nullable Object key, UUID id) {
    this.order = order;
    this.key = key;
    this.id = id;
  }

  /**
   * The place behind the row that has this key in the order's field, and this id.
   *
   * @throws IllegalArgumentException if no row can have this key: none where every row has one, or
   *     text that no storage keeps
   */
  public static <E> Continuation behind(Order<E> order, @Nullable Object key, EntityId id) {
    return new Continuation(nameOf(order), possible(order, key), id.value());
  }

  /**
   * The place that {@link #text} wrote, in an answer of the same order.
   *
   * @throws InvalidInputException if it was not written by this library, or for another order, or
   *     holds a key that no row can have
   */
  public static <E> Continuation parse(String text, Order<E> order) {
    try {
      String plain = new String(ENCODING.decode(text), StandardCharsets.UTF_8);
      List<String> parts = Splitter.on('\n').limit(4).splitToList(plain);
      boolean hasKey = parts.get(2).equals("1");
      Object key = hasKey ? parsedKey(order.field(), parts.get(3)) : null;
      Continuation parsed = new Continuation(parts.get(0), key, UUID.fromString(parts.get(1)));
      parsed.requireOrder(order);
      possible(order, key);
      return parsed;
    } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException malformed) {
      throw InvalidInputException.of(
          "after", "INVALID_CONTINUATION", "is no continuation; begin at the first page");
    }
  }

  /** The order key of the row, empty where the row has none. */
  public Optional<Object> key() {
    return Optional.ofNullable(key);
  }

  /** The id of the row. */
  public UUID id() {
    return id;
  }

  /** This place as text of URL-safe characters. */
  public String text() {
    String plain = order + "\n" + id + "\n" + (key == null ? "0\n" : "1\n" + key);
    return ENCODING.encode(plain.getBytes(StandardCharsets.UTF_8));
  }

  void requireOrder(Order<?> wanted) {
    if (!order.equals(nameOf(wanted))) {
      throw InvalidInputException.of(
          "after",
          "OTHER_ORDER",
          "belongs to another order; set the order first, and the same one");
    }
  }

  private static String nameOf(Order<?> order) {
    return order.field() + " " + order.direction();
  }

  private static @Nullable Object possible(Order<?> order, @Nullable Object key) {
    boolean isPossible =
        key == null
            ? !order.field().is(Trait.REQUIRED)
            : !(key instanceof String text) || (!text.isEmpty() && StorableText.isStorable(text));
    Preconditions.checkArgument(isPossible, "no row has this key in %s", order.field());
    return key;
  }

  private static Object parsedKey(Field<?, ?> field, String text) {
    if (field instanceof TextField<?>) {
      return text;
    }
    if (field instanceof InstantField<?>) {
      return Instant.parse(text);
    }
    if (field instanceof BooleanField<?>) {
      return Boolean.parseBoolean(text);
    }
    throw new IllegalStateException(field + " is orderable but has no text form");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Continuation that
        && order.equals(that.order)
        && id.equals(that.id)
        && key().equals(that.key());
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "Continuation[" + order + "]";
  }
}
