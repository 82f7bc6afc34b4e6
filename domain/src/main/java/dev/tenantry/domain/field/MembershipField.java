package dev.tenantry.domain.field;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.value.RoleKey;
import java.util.Comparator;

/**
 * A filter on the members of a {@link RoleKeysField}: {@code UserFields.ROLE_KEY.equalTo("Owner")}
 * finds the users that have the role.
 *
 * @param <E> the entity
 */
public final class MembershipField<E> extends Field<E, RoleKey> {

  private final RoleKeysField<E> members;

  MembershipField(Declaration declaration, RoleKeysField<E> members) {
    super(declaration);
    this.members = members;
  }

  /** The field whose members are filtered. */
  public RoleKeysField<E> members() {
    return members;
  }

  @Override
  boolean satisfies(Condition<E> condition, Values<E> values) {
    return condition.matchesMembers(values.find(members).orElse(ImmutableSortedSet.of()));
  }

  @Override
  public Comparator<? super RoleKey> comparator() {
    return Comparator.naturalOrder();
  }

  /** Matches where this key is a member. */
  public Condition<E> equalTo(String roleKey) {
    return condition(Operator.EQUAL_TO, parsed(roleKey));
  }

  /** Matches where this key is no member. */
  public Condition<E> notEqualTo(String roleKey) {
    return condition(Operator.NOT_EQUAL_TO, parsed(roleKey));
  }

  /** Matches where any of these keys is a member. */
  public Condition<E> valueIn(Iterable<String> roleKeys) {
    return condition(Operator.VALUE_IN, distinct(Iterables.transform(roleKeys, this::parsed)));
  }

  /** Matches where none of these keys is a member. */
  public Condition<E> valueNotIn(Iterable<String> roleKeys) {
    return condition(Operator.VALUE_NOT_IN, distinct(Iterables.transform(roleKeys, this::parsed)));
  }

  private RoleKey parsed(String roleKey) {
    try {
      return RoleKey.parse(given(roleKey));
    } catch (InvalidInputException malformed) {
      throw malformed.at(name());
    }
  }
}
