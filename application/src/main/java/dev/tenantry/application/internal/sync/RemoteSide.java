package dev.tenantry.application.internal.sync;

import com.google.common.base.Throwables;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.field.Trait;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.SyncPolicy;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.sync.ReplicaState;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A BaaS that is no database of ours: what it says is looked at before it is merged, since nobody
 * checked there what may be typed.
 */
record RemoteSide<E, I extends EntityId>(
    UnaryOperator<List<ReplicaState<E>>> remote, IdField<E, I> idField) implements Responder<E> {

  private static final Logger LOG = System.getLogger(RemoteSide.class.getName());

  @Override
  public List<ReplicaState<E>> answer(List<ReplicaState<E>> states) {
    return accepted(asked(states), idField);
  }

  /**
   * A host's code may throw whatever it likes; only what says that the BaaS cannot be reached, or
   * another unchecked exception, gets on, as the port says it.
   */
  private List<ReplicaState<E>> asked(List<ReplicaState<E>> states) {
    try {
      return remote.apply(states);
    } catch (Throwable failure) {
      Throwables.throwIfInstanceOf(failure, RuntimeException.class);
      FatalErrors.rethrow(failure);
      throw new IllegalStateException(
          "the remote BaaS failed with " + failure.getClass().getName());
    }
  }

  /** Those states that may be merged; the others are reported and left out. */
  static <E, I extends EntityId> List<ReplicaState<E>> accepted(
      List<ReplicaState<E>> states, IdField<E, I> idField) {
    return states.stream().filter(state -> isAccepted(state, idField)).toList();
  }

  private static <E, I extends EntityId> boolean isAccepted(
      ReplicaState<E> state, IdField<E, I> idField) {
    I id = state.values().get(idField);
    if (id == null || state.side() != SystemOfRecord.BAAS) {
      LOG.log(Level.WARNING, "BAAS: a state without id, or of the other side, is ignored");
      return false;
    }
    for (Field<E, ?> field : state.values().catalogue().fields()) {
      if (SyncPolicy.isShared(field) && !isNormal(state.values(), field)) {
        LOG.log(Level.WARNING, "BAAS {0}: ignored, since {1} is not in its form", id, field);
        return false;
      }
    }
    return true;
  }

  private static <E, V> boolean isNormal(Values<E> values, Field<E, V> field) {
    V value = values.get(field);
    if (value == null) {
      return !field.is(Trait.REQUIRED);
    }
    try {
      return field.normalise(value).equals(value);
    } catch (InvalidInputException refused) {
      return false;
    }
  }
}
