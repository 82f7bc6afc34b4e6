package dev.tenantry.domain.value;

import static dev.tenantry.domain.value.CustomData.MAX_BYTES;
import static dev.tenantry.domain.value.CustomData.MAX_DEPTH;
import static dev.tenantry.domain.value.CustomData.MAX_NUMBER_DIGITS;
import static dev.tenantry.domain.value.CustomData.RULE;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Copies a tree of JSON values and writes its text in the same walk, so that a tree that is too
 * large, or that contains itself, is left as soon as the text is too long or the walk too deep. For
 * one copy.
 */
final class CanonicalJson {

  static final String TOO_LARGE =
      "must be at most " + MAX_BYTES + " bytes of JSON; keep less in it";

  /** More bits than both sides of a decimal point can need; asked before anything costly. */
  private static final int MAX_BITS = 2 * 4 * MAX_NUMBER_DIGITS;

  private final StringBuilder text = new StringBuilder();
  private int depth;

  Map<String, @Nullable Object> copy(Map<?, ? extends @Nullable Object> object) {
    descend();
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    text.append('{');
    sorted(object)
        .forEach(
            (key, value) -> {
              separate(copy.isEmpty());
              write(key);
              text.append(':');
              copy.put(key, copyValue(value));
            });
    text.append('}');
    depth--;
    return Collections.unmodifiableMap(copy);
  }

  String text() {
    return text.toString();
  }

  private static Map<String, @Nullable Object> sorted(Map<?, ? extends @Nullable Object> object) {
    RULE.require(object.size() <= MAX_BYTES, TOO_LARGE);
    Map<String, @Nullable Object> sorted = new TreeMap<>();
    object.forEach(
        (key, value) -> {
          if (!(key instanceof String text)) {
            throw RULE.violation("must have texts as keys; turn other keys into text");
          }
          sorted.put(text, value);
        });
    return sorted;
  }

  private @Nullable Object copyValue(@Nullable Object value) {
    if (value instanceof String string) {
      write(string);
      return string;
    }
    if (value == null || value instanceof Boolean) {
      text.append(value);
      return value;
    }
    if (value instanceof Map<?, ?> object) {
      return copy(object);
    }
    if (value instanceof List<?> list) {
      return copyList(list);
    }
    return copyNumber(value);
  }

  private List<@Nullable Object> copyList(List<?> list) {
    descend();
    List<@Nullable Object> copy = new ArrayList<>();
    text.append('[');
    for (Object item : list) {
      separate(copy.isEmpty());
      copy.add(copyValue(item));
    }
    text.append(']');
    depth--;
    return Collections.unmodifiableList(copy);
  }

  private Number copyNumber(Object value) {
    BigDecimal exact = decimal(value);
    requireSane(
        Math.abs((long) exact.scale()) <= MAX_NUMBER_DIGITS
            && exact.unscaledValue().bitLength() <= MAX_BITS);
    BigDecimal stripped = exact.stripTrailingZeros();
    BigDecimal plain = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    requireSane(plain.precision() - plain.scale() <= MAX_NUMBER_DIGITS);
    text.append(plain.toPlainString());
    boolean isLong = plain.scale() == 0 && plain.unscaledValue().bitLength() < Long.SIZE;
    return isLong ? (Number) plain.longValueExact() : plain;
  }

  private static BigDecimal decimal(Object value) {
    if (value instanceof BigDecimal exact) {
      return exact;
    }
    if (value instanceof BigInteger whole) {
      return new BigDecimal(whole);
    }
    if (value instanceof Double || value instanceof Float) {
      RULE.require(
          Double.isFinite(((Number) value).doubleValue()),
          "must not contain NaN or infinite numbers; leave them out");
      return new BigDecimal(value.toString());
    }
    if (value instanceof Long
        || value instanceof Integer
        || value instanceof Short
        || value instanceof Byte) {
      return BigDecimal.valueOf(((Number) value).longValue());
    }
    throw RULE.violation(
        "must contain only texts, numbers, booleans, null, lists and maps; convert other types");
  }

  private static void requireSane(boolean holds) {
    RULE.require(
        holds,
        "must not contain numbers of more than "
            + MAX_NUMBER_DIGITS
            + " digits before or after the decimal point; keep them as text");
  }

  private void descend() {
    depth++;
    RULE.require(
        depth <= MAX_DEPTH,
        "must have at most " + MAX_DEPTH + " levels of objects and lists; make it flatter");
  }

  private void separate(boolean isFirst) {
    RULE.require(text.length() <= MAX_BYTES, TOO_LARGE);
    if (!isFirst) {
      text.append(',');
    }
  }

  private void write(String string) {
    RULE.require(string.length() <= MAX_BYTES, TOO_LARGE); // before it is read and copied
    RULE.requireStorable(string);
    JsonStrings.append(string, text);
  }
}
