package dev.tenantry.testkit.contract;

import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.field.LikePattern;
import dev.tenantry.domain.field.Operator;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import java.util.Comparator;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What a database makes of conditions and orders if it is let. */
final class WrongMeanings {

  interface OfCondition extends BiPredicate<Condition<User>, Values<User>> {}

  interface OfOrder extends Function<Query<User>, Comparator<Values<User>>> {}

  private WrongMeanings() {}

  static Comparator<Values<User>> tiesUpwards(Query<User> query) {
    Comparator<Values<User>> byKey = byKey(query, LookingAtAll.keys(query));
    return (query.order().isDescending() ? byKey.reversed() : byKey).thenComparing(byId());
  }

  static Comparator<Values<User>> absentLast(Query<User> query) {
    return directed(
        query, byKey(query, Comparator.nullsLast(present(query))).thenComparing(byId()));
  }

  static Comparator<Values<User>> byUnits(Query<User> query) {
    return directed(
        query, byKey(query, texts(query, Comparator.naturalOrder())).thenComparing(byId()));
  }

  static Comparator<Values<User>> ignoringCase(Query<User> query) {
    return directed(
        query, byKey(query, texts(query, String.CASE_INSENSITIVE_ORDER)).thenComparing(byId()));
  }

  static Comparator<Values<User>> signedIds(Query<User> query) {
    return directed(
        query,
        byKey(query, LookingAtAll.keys(query))
            .thenComparing(user -> user.require(UserFields.ID).value()));
  }

  static boolean equalIgnoringCase(Condition<User> condition, Values<User> user) {
    return condition.operator() == Operator.EQUAL_TO
            && condition.operand() instanceof String text
            && user.get(condition.field()) instanceof String value
        ? text.equalsIgnoreCase(value)
        : condition.matches(user);
  }

  static boolean absentIsNeverUnequal(Condition<User> condition, Values<User> user) {
    boolean negative =
        condition.operator() == Operator.NOT_EQUAL_TO
            || condition.operator() == Operator.VALUE_NOT_IN;
    boolean absent =
        condition.field() != UserFields.ROLE_KEY && user.get(condition.field()) == null;
    return !(negative && absent) && condition.matches(user);
  }

  static boolean noEscape(Condition<User> condition, Values<User> user) {
    return like(condition, user, Pattern.UNICODE_CASE, pattern -> pattern.replace("\\", ""));
  }

  static boolean caseMatters(Condition<User> condition, Values<User> user) {
    return condition.operator() == Operator.I_LIKE
        ? user.get(condition.field()) instanceof String value
            && ((LikePattern) condition.operand()).matches(value)
        : condition.matches(user);
  }

  static boolean foldsAsciiAlone(Condition<User> condition, Values<User> user) {
    return like(condition, user, 0, pattern -> pattern);
  }

  static boolean unitIsACharacter(Condition<User> condition, Values<User> user) {
    if (condition.operator() != Operator.LIKE
        || !(user.get(condition.field()) instanceof String value)) {
      return condition.matches(user);
    }
    String pattern = ((LikePattern) condition.operand()).text();
    return pattern.equals("__") ? value.length() == 2 : condition.matches(user);
  }

  static boolean emptyListFindsAll(Condition<User> condition, Values<User> user) {
    return condition.operator() == Operator.VALUE_IN && condition.operands().isEmpty()
        || condition.matches(user);
  }

  static boolean lessOrEqual(Condition<User> condition, Values<User> user) {
    return condition.matches(user)
        && !(condition.operator() == Operator.LESS_THAN_EQUAL
            && condition.operand().equals(user.get(condition.field())));
  }

  static boolean allRoles(Condition<User> condition, Values<User> user) {
    return condition.operator() == Operator.VALUE_IN && condition.field() == UserFields.ROLE_KEY
        ? user.require(UserFields.ROLES).containsAll(condition.operands())
        : condition.matches(user);
  }

  private static boolean like(
      Condition<User> condition, Values<User> user, int folding, UnaryOperator<String> reading) {
    boolean folded = condition.operator() == Operator.I_LIKE;
    if (!folded && condition.operator() != Operator.LIKE) {
      return condition.matches(user);
    }
    String pattern = reading.apply(((LikePattern) condition.operand()).text());
    int flags = folded ? Pattern.CASE_INSENSITIVE | folding : 0;
    return user.get(condition.field()) instanceof String value
        && Pattern.compile(regexOf(pattern), flags | Pattern.DOTALL).matcher(value).matches();
  }

  private static String regexOf(String pattern) {
    StringBuilder regex = new StringBuilder();
    boolean plain = false;
    for (int point : pattern.codePoints().toArray()) {
      if (!plain && point == '\\') {
        plain = true;
        continue;
      }
      String one = Pattern.quote(Character.toString(point));
      regex.append(plain ? one : point == '%' ? ".*" : point == '_' ? "." : one);
      plain = false;
    }
    return regex.toString();
  }

  private static Comparator<Values<User>> directed(
      Query<User> query, Comparator<Values<User>> ascending) {
    return query.order().isDescending() ? ascending.reversed() : ascending;
  }

  private static Comparator<Values<User>> byKey(Query<User> query, Comparator<Object> keys) {
    return Comparator.comparing(user -> user.get(query.order().field()), keys);
  }

  private static Comparator<Values<User>> byId() {
    return Comparator.comparing(user -> user.require(UserFields.ID), UserFields.ID.comparator());
  }

  @SuppressWarnings("unchecked") // They are values of the field.
  private static Comparator<Object> present(Query<User> query) {
    return (Comparator<Object>) query.order().field().comparator();
  }

  /** Another order where the keys are texts, and the right one elsewhere. */
  private static Comparator<Object> texts(Query<User> query, Comparator<String> wrong) {
    return Comparator.nullsFirst(
        (left, right) ->
            left instanceof String text
                ? wrong.compare(text, (String) right)
                : present(query).compare(left, right));
  }
}
