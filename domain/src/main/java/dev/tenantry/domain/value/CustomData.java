package dev.tenantry.domain.value;

import com.google.common.base.Utf8;
import com.google.common.collect.ImmutableMap;
import dev.tenantry.domain.error.InvalidInputException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a host keeps beside a user or an invitation for itself: one JSON object, opaque to this
 * library.
 *
 * <p>Built from a {@link Map} whose values are texts, booleans, numbers, {@code null}, lists and
 * maps with texts as keys; all of it is copied. At most {@value #MAX_BYTES} bytes as {@linkplain
 * #toJson() compact JSON}, at most {@value #MAX_DEPTH} levels of objects and lists, this object
 * being the first, and at most {@value #MAX_NUMBER_DIGITS} digits on either side of a decimal
 * point. {@code NaN}, infinities, the character U+0000 and unpaired surrogates are refused.
 *
 * <p>Equal is what JSON calls equal: keys are kept sorted, 1 is 1.0. Whole numbers that fit are
 * kept as {@link Long}, all others as {@link java.math.BigDecimal} without trailing zeros.
 */
public final class CustomData {

  /** The code of refused data. */
  public static final String CODE = "INVALID_DATA";

  /** The most bytes of compact JSON in UTF-8: 16 KiB. */
  public static final int MAX_BYTES = 16 * 1024;

  /** The most levels of objects and lists within each other. */
  public static final int MAX_DEPTH = 8;

  /** The most digits of a number before its decimal point, and the most after it. */
  public static final int MAX_NUMBER_DIGITS = 400;

  static final FieldRule RULE = new FieldRule("customData", CODE);

  private static final CustomData EMPTY = of(ImmutableMap.of());

  private final Map<String, @Nullable Object> values;
  private final int sizeInBytes;

  private CustomData(Map<String, @Nullable Object> values, int sizeInBytes) {
    this.values = values;
    this.sizeInBytes = sizeInBytes;
  }

  /**
   * Copies and checks what a host wants to keep.
   *
   * @throws InvalidInputException under {@code customData} with {@link #CODE}
   */
  public static CustomData of(Map<String, ? extends @Nullable Object> values) {
    CanonicalJson json = new CanonicalJson();
    Map<String, @Nullable Object> copy = json.copy(values);
    int size = Utf8.encodedLength(json.text());
    RULE.require(size <= MAX_BYTES, CanonicalJson.TOO_LARGE);
    return new CustomData(copy, size);
  }

  /** The object without members. */
  public static CustomData empty() {
    return EMPTY;
  }

  /** The members, sorted by key; neither the map nor anything in it can be changed. */
  public Map<String, @Nullable Object> asMap() {
    return values;
  }

  /** The bytes of {@link #toJson()} in UTF-8. */
  public int sizeInBytes() {
    return sizeInBytes;
  }

  /**
   * The canonical text: no blanks, keys sorted, numbers without exponent and trailing zeros, and
   * nothing escaped but quotes, backslashes and control characters.
   */
  public String toJson() {
    CanonicalJson json = new CanonicalJson();
    json.copy(values);
    return json.text();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CustomData that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return "CustomData[...]";
  }
}
