package dev.tenantry.domain.field;

/**
 * How a {@link Condition} compares a field with its operands; which fields offer which is part of
 * their type.
 */
public enum Operator {
  EQUAL_TO,
  /** Also matches an absent value. */
  NOT_EQUAL_TO,
  VALUE_IN,
  /** Also matches an absent value. */
  VALUE_NOT_IN,
  /** The operand is a {@link LikePattern}. */
  LIKE,
  /**
   * The operand is a {@link LikePattern}; case is folded on both sides, see {@link CaseFolding}.
   */
  I_LIKE,
  LESS_THAN,
  LESS_THAN_EQUAL,
  MORE_THAN,
  MORE_THAN_EQUAL,
  /** Has no operand. */
  IS_ABSENT
}
