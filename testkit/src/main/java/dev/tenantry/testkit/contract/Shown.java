package dev.tenantry.testkit.contract;

import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.sync.ReplicaState;
import dev.tenantry.domain.value.CustomData;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.api.OptionalAssert;
import org.assertj.core.presentation.StandardRepresentation;
import org.jspecify.annotations.Nullable;

/**
 * AssertJ's {@code assertThat}, but what fails shows all values of an entity: elsewhere they are
 * somebody's, here they are made up, and whoever writes an adapter has to see which one is wrong.
 */
final class Shown extends Assertions {

  private static final InFull IN_FULL = new InFull();

  private Shown() {}

  public static <T> OptionalAssert<T> assertThat(Optional<T> actual) {
    return Assertions.assertThat(actual).withRepresentation(IN_FULL);
  }

  public static <T> ListAssert<T> assertThat(List<? extends T> actual) {
    return Assertions.<T>assertThat(actual).withRepresentation(IN_FULL);
  }

  public static <T> ObjectAssert<T> assertThat(@Nullable T actual) {
    return Assertions.assertThatObject(actual).withRepresentation(IN_FULL);
  }

  private static final class InFull extends StandardRepresentation {

    @Override
    protected String fallbackToStringOf(Object object) {
      if (object instanceof Optional<?> optional) {
        return "Optional" + optional.map(value -> "[" + toStringOf(value) + "]").orElse(".empty");
      }
      if (object instanceof Values<?> values) {
        return ofValues(values);
      }
      if (object instanceof ReplicaState<?> state) {
        return state + " " + state.stamps().text() + " " + ofValues(state.values());
      }
      if (object instanceof Replica<?> copy) {
        return copy + " " + copy.stamps().text() + " " + ofValues(copy.values());
      }
      return super.fallbackToStringOf(object);
    }

    private static <E> String ofValues(Values<E> values) {
      StringJoiner shown = new StringJoiner(", ", "{", "}");
      for (Field<E, ?> field : values.catalogue().fields()) {
        Object value = values.get(field);
        if (value != null) {
          shown.add(
              field.name() + "=" + (value instanceof CustomData data ? data.toJson() : value));
        }
      }
      return shown.toString();
    }
  }
}
