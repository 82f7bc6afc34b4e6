package dev.tenantry.adapters.jdbc;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.field.BooleanField;
import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.field.LikePattern;
import dev.tenantry.domain.field.MembershipField;
import dev.tenantry.domain.field.Operator;
import dev.tenantry.domain.field.Trait;
import dev.tenantry.domain.value.RoleKey;
import dev.tenantry.domain.value.StorableText;
import java.util.List;

/** Says in SQL what {@link Condition#matches} says in Java. */
final class Conditions<E> {

  private static final String NEVER = "1 = 0";
  private static final String ALWAYS = "1 = 1";

  private final Rows<E> rows;
  private final Dialect dialect;

  Conditions(Rows<E> rows, Dialect dialect) {
    this.rows = rows;
    this.dialect = dialect;
  }

  Sql of(Condition<E> condition) {
    if (condition.field() instanceof MembershipField<?> membership) {
      return ofMembers(condition, membership);
    }
    Column<E, ?> column = rows.column(condition.field());
    return column.field() instanceof BooleanField && condition.operator() != Operator.IS_ABSENT
        ? ofTruth(condition, column)
        : ofValue(condition, column);
  }

  /** Written out, because an index over the few rows with one of the values is of use only then. */
  private Sql ofTruth(Condition<E> condition, Column<E, ?> column) {
    boolean wanted = condition.operand().equals(condition.operator() == Operator.EQUAL_TO);
    return Sql.of(rows.expression(column) + " = " + wanted);
  }

  private Sql ofValue(Condition<E> condition, Column<E, ?> column) {
    String name = rows.expression(column);
    return switch (condition.operator()) {
      case EQUAL_TO, VALUE_IN -> in(name, storable(condition, column));
      case NOT_EQUAL_TO, VALUE_NOT_IN -> notIn(name, storable(condition, column), column);
      case LIKE, I_LIKE -> like(name, condition, column);
      case LESS_THAN -> Sql.of(name + " < ?", column.sqlOfOperand(condition.operand()));
      case LESS_THAN_EQUAL -> Sql.of(name + " <= ?", column.sqlOfOperand(condition.operand()));
      case MORE_THAN -> Sql.of(name + " > ?", column.sqlOfOperand(condition.operand()));
      case MORE_THAN_EQUAL -> Sql.of(name + " >= ?", column.sqlOfOperand(condition.operand()));
      case IS_ABSENT -> isAbsent(name, column);
    };
  }

  /**
   * The operands that a row can hold; a filter may ask for text that no engine stores, which some
   * would refuse.
   */
  private ImmutableList<Object> storable(Condition<E> condition, Column<E, ?> column) {
    return condition.operands().stream()
        .map(column::sqlOfOperand)
        .filter(operand -> !(operand instanceof String text) || StorableText.isStorable(text))
        .collect(ImmutableList.toImmutableList());
  }

  private static Sql in(String name, List<Object> operands) {
    return switch (operands.size()) {
      case 0 -> Sql.of(NEVER);
      case 1 -> Sql.of(name + " = ?", operands.get(0));
      default -> Sql.of(name + " in ").addList(operands);
    };
  }

  private static Sql notIn(String name, List<Object> operands, Column<?, ?> column) {
    Sql differs =
        switch (operands.size()) {
          case 0 -> Sql.of(ALWAYS);
          case 1 -> Sql.of(name + " <> ?", operands.get(0));
          default -> Sql.of(name + " not in ").addList(operands);
        };
    boolean mayBeNull = !column.absentIsEmpty() && !column.field().is(Trait.REQUIRED);
    return mayBeNull ? Sql.of("(" + name + " is null or ").add(differs).add(")") : differs;
  }

  private Sql like(String name, Condition<E> condition, Column<E, ?> column) {
    LikePattern pattern = (LikePattern) condition.operand();
    if (!LikeTokens.of(pattern).isStorable()) {
      return Sql.of(NEVER);
    }
    Sql like =
        condition.operator() == Operator.LIKE
            ? dialect.like(name, pattern)
            : dialect.likeFolded(name, pattern);
    return column.absentIsEmpty() ? Sql.of(name + " <> '' and ").add(like) : like;
  }

  private static Sql isAbsent(String name, Column<?, ?> column) {
    return Sql.of(column.absentIsEmpty() ? name + " = ''" : name + " is null");
  }

  private Sql ofMembers(Condition<E> condition, MembershipField<?> membership) {
    List<Object> keys =
        condition.operands().stream().<Object>map(key -> ((RoleKey) key).value()).toList();
    return switch (condition.operator()) {
      case IS_ABSENT -> Sql.of("t." + Column.nameOf(membership.members()) + " = ''");
      case NOT_EQUAL_TO, VALUE_NOT_IN ->
          Sql.of("not exists (" + members() + " where r.user_id = t.id and ")
              .add(in("r.role_key", keys))
              .add(")");
      default -> Sql.of("t.id in (" + members() + " where ").add(in("r.role_key", keys)).add(")");
    };
  }

  private String members() {
    RoleIndex<E> index = rows.roleIndex().orElseThrow();
    return "select r.user_id from " + index.name() + " r";
  }
}
