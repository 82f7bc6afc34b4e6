package dev.tenantry.testkit.contract;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.field.BooleanField;
import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.field.InstantField;
import dev.tenantry.domain.field.MembershipField;
import dev.tenantry.domain.field.TextField;
import dev.tenantry.domain.field.Values;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

/**
 * Conditions on any field, with each operator that it offers and operands that some of the given
 * entities meet.
 *
 * @param entities what is stored
 * @param random chooses the operands
 */
record SampleConditions<E>(List<Values<E>> entities, Random random) {

  /** One condition of each kind. */
  @SuppressWarnings("unchecked") // The field is one of this entity, whatever its type.
  ImmutableList<Condition<E>> on(Field<E, ?> field) {
    ImmutableList.Builder<Condition<E>> all = ImmutableList.builder();
    all.add(field.isAbsent());
    if (field instanceof TextField) {
      all.addAll(new SampleTextConditions<>((TextField<E>) field, this).all());
    } else if (field instanceof IdField<E, ?> id) {
      all.addAll(onId(id));
    } else if (field instanceof BooleanField) {
      all.addAll(onBoolean((BooleanField<E>) field));
    } else if (field instanceof InstantField) {
      all.addAll(onInstant((InstantField<E>) field));
    } else if (field instanceof MembershipField) {
      all.addAll(onMembers((MembershipField<E>) field));
    } else {
      throw new IllegalStateException("the contract knows no operator of " + field);
    }
    return all.build();
  }

  /** A value that one of the entities has in this field. */
  <V> V valueOf(Field<E, V> field) {
    List<V> present =
        entities.stream().map(entity -> entity.get(field)).filter(Objects::nonNull).toList();
    return present.get(random.nextInt(present.size()));
  }

  private <I extends EntityId> ImmutableList<Condition<E>> onId(IdField<E, I> field) {
    I stored = valueOf(field);
    I other = valueOf(field);
    I unknown = field.idOf(new UUID(4, 4));
    return ImmutableList.of(
        field.equalTo(stored),
        field.equalTo(unknown),
        field.notEqualTo(stored),
        field.notEqualTo(unknown),
        field.valueIn(ImmutableList.of(stored, unknown, other)),
        field.valueIn(ImmutableList.of()),
        field.valueNotIn(ImmutableList.of(stored, other)),
        field.valueNotIn(ImmutableList.of()));
  }

  private ImmutableList<Condition<E>> onBoolean(BooleanField<E> field) {
    return ImmutableList.of(
        field.equalTo(true), field.equalTo(false), field.notEqualTo(true), field.notEqualTo(false));
  }

  private ImmutableList<Condition<E>> onMembers(MembershipField<E> field) {
    return ImmutableList.of(
        field.equalTo("role-1"),
        field.equalTo("role-404"),
        field.notEqualTo("role-1"),
        field.notEqualTo("role-404"),
        field.valueIn(ImmutableList.of("role-0", "role-2", "role-404")),
        field.valueIn(ImmutableList.of()),
        field.valueNotIn(ImmutableList.of("role-1", "role-2")),
        field.valueNotIn(ImmutableList.of()));
  }

  private ImmutableList<Condition<E>> onInstant(InstantField<E> field) {
    Instant stored = valueOf(field);
    Instant between = stored.plusNanos(1_000L * (random.nextInt(3) - 1));
    return ImmutableList.of(
        field.equalTo(stored),
        field.equalTo(between),
        field.notEqualTo(stored),
        field.lessThan(stored),
        field.lessThan(between),
        field.lessThanEqual(stored),
        field.moreThan(stored),
        field.moreThan(between),
        field.moreThanEqual(stored));
  }
}
