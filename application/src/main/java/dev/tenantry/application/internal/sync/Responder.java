package dev.tenantry.application.internal.sync;

import dev.tenantry.domain.sync.ReplicaState;
import java.util.List;

/** The side that is told: merges the other's states and answers with its own. */
@FunctionalInterface
interface Responder<E> {

  /**
   * Merges the states and answers with this side's own of the same entities; what it does not
   * accept is left out.
   */
  List<ReplicaState<E>> answer(List<ReplicaState<E>> states);
}
