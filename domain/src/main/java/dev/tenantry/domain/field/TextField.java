package dev.tenantry.domain.field;

import com.google.common.collect.Iterables;
import dev.tenantry.domain.error.InvalidInputException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A field that holds text, such as a name or an e-mail address.
 *
 * <p>Text compares and orders by code point. What a filter is given is brought into the field's
 * normal form first, where it has one.
 *
 * @param <E> the entity
 */
public final class TextField<E> extends Field<E, String> {

  private final TextForm form;
  private final UnaryOperator<String> patternForm;
  private final @Nullable TextField<E> comparedBy;

  TextField(
      Declaration declaration,
      TextForm form,
      UnaryOperator<String> patternForm,
      @Nullable TextField<E> comparedBy) {
    super(declaration);
    this.form = form;
    this.patternForm = patternForm;
    this.comparedBy = comparedBy;
  }

  @Override
  public TextField<E> comparedBy() {
    return comparedBy == null ? this : comparedBy;
  }

  @Override
  public String normalise(String given) {
    try {
      return form.normalise(given);
    } catch (InvalidInputException invalid) {
      throw invalid.at(name());
    }
  }

  @Override
  public Comparator<? super String> comparator() {
    return CodePoints.ORDER;
  }

  /** Matches this value, in normal form. */
  public Condition<E> equalTo(String value) {
    return comparedBy().condition(Operator.EQUAL_TO, operand(value));
  }

  /** Matches any other value, and an absent one. */
  public Condition<E> notEqualTo(String value) {
    return comparedBy().condition(Operator.NOT_EQUAL_TO, operand(value));
  }

  /** Matches any of at most {@value Condition#MAX_OPERANDS} values. */
  public Condition<E> valueIn(Iterable<String> values) {
    return comparedBy().condition(Operator.VALUE_IN, operands(values));
  }

  /** Matches any of these values. */
  public Condition<E> valueIn(String... values) {
    return valueIn(Arrays.asList(values));
  }

  /** Matches none of at most {@value Condition#MAX_OPERANDS} values; an absent one matches. */
  public Condition<E> valueNotIn(Iterable<String> values) {
    return comparedBy().condition(Operator.VALUE_NOT_IN, operands(values));
  }

  /** Matches none of these values. */
  public Condition<E> valueNotIn(String... values) {
    return valueNotIn(Arrays.asList(values));
  }

  /**
   * Matches text of this form, letter case included; {@link LikePattern} says what a pattern may
   * hold.
   */
  public Condition<E> like(String pattern) {
    return comparedBy().condition(Operator.LIKE, pattern(pattern));
  }

  /** Matches text of this form, ignoring letter case. */
  public Condition<E> iLike(String pattern) {
    return comparedBy().condition(Operator.I_LIKE, pattern(pattern));
  }

  /**
   * Matches text that contains this one, ignoring letter case; {@code %} and {@code _} are plain
   * characters here.
   */
  public Condition<E> containing(String text) {
    requireTrait(Trait.SEARCHABLE, "NOT_SEARCHABLE", "searched by");
    String pattern = comparedBy().patternForm.apply(notBlank(text));
    return comparedBy().condition(Operator.I_LIKE, checked(LikePattern::containing, pattern));
  }

  /** A filter may ask for a text that could never be stored; it then simply finds nothing. */
  private String operand(String typed) {
    String text = notBlank(typed);
    try {
      return comparedBy().form.normalise(text);
    } catch (InvalidInputException neverStored) {
      return text;
    }
  }

  private Set<String> operands(Iterable<String> typed) {
    return distinct(Iterables.transform(typed, this::operand));
  }

  private LikePattern pattern(String typed) {
    return checked(LikePattern::of, comparedBy().patternForm.apply(notBlank(typed)));
  }

  private LikePattern checked(Function<String, LikePattern> parser, String text) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException malformed) {
      throw InvalidInputException.of(
          name(), "INVALID_PATTERN", "pattern " + malformed.getMessage());
    }
  }

  private String notBlank(String typed) {
    if (given(typed).isBlank()) {
      throw InvalidInputException.of(
          name(), "BLANK_FILTER", "a filter needs a text; use isAbsent() to find missing values");
    }
    return typed;
  }
}
