package dev.tenantry.application.internal.sync;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.sync.Reception;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.sync.ReplicaState;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Exchanges the states of some copies: ships them, lets the other side answer, and merges the
 * answers, each in a transaction of its own and none open meanwhile.
 *
 * <p>Whatever fails in between costs a repeat: merging twice is merging once.
 */
final class Exchange<E, I extends EntityId> {

  /** The other side did not accept a copy. */
  static final String NOT_ACCEPTED = "NOT_ACCEPTED";

  /** The other side answered, but does not confirm, as when its copy has halted. */
  static final String NOT_CONFIRMED = "NOT_CONFIRMED";

  /** The Platform has no such entity, so that only an operator can help. */
  static final String UNKNOWN_TO_PLATFORM = "UNKNOWN_TO_PLATFORM";

  private final StoredSide<?, E, I> initiator;
  private final Responder<E> responder;

  Exchange(StoredSide<?, E, I> initiator, Responder<E> responder) {
    this.initiator = initiator;
    this.responder = responder;
  }

  /** Exchanges these copies, and answers which are still not confirmed, and why. */
  ImmutableMap<I, String> run(Collection<I> ids) {
    return send(initiator.ship(ids));
  }

  /** Like {@link #run}, with states that the initiator has noted as sent. */
  ImmutableMap<I, String> send(List<ReplicaState<E>> sent) {
    if (sent.isEmpty()) {
      return ImmutableMap.of();
    }
    List<ReplicaState<E>> answers = responder.answer(sent);
    Map<I, Replica<E>> merged = new HashMap<>();
    for (Reception<E> reception : initiator.receive(answers)) {
      merged.put(initiator.idOf(reception.replica()), reception.replica());
    }
    confirmNews(sent, answers, merged);
    return refusals(sent, merged);
  }

  /**
   * An answer that brought something new leaves the other side waiting for a confirmation: only
   * those need a second message.
   */
  private void confirmNews(
      List<ReplicaState<E>> sent, List<ReplicaState<E>> answers, Map<I, Replica<E>> merged) {
    ImmutableMap<I, ReplicaState<E>> asked = Maps.uniqueIndex(sent, initiator::idOf);
    ImmutableList.Builder<ReplicaState<E>> confirmations = ImmutableList.builder();
    for (ReplicaState<E> answer : answers) {
      ReplicaState<E> question = asked.get(initiator.idOf(answer));
      Replica<E> copy = merged.get(initiator.idOf(answer));
      boolean isNews = question == null || answer.revision() > question.seen();
      if (isNews && copy != null && !copy.isHalted()) {
        confirmations.add(copy.state());
      }
    }
    List<ReplicaState<E>> all = confirmations.build();
    if (!all.isEmpty()) {
      responder.answer(all);
    }
  }

  private ImmutableMap<I, String> refusals(List<ReplicaState<E>> sent, Map<I, Replica<E>> merged) {
    ImmutableMap.Builder<I, String> refused = ImmutableMap.builder();
    for (ReplicaState<E> state : sent) {
      I id = initiator.idOf(state);
      Replica<E> copy = merged.get(id);
      if (copy == null) {
        boolean isFromBaas = initiator.side() == SystemOfRecord.BAAS;
        refused.put(id, isFromBaas ? UNKNOWN_TO_PLATFORM : NOT_ACCEPTED);
      } else if (!copy.isHalted()
          && copy.revision() == state.revision()
          && copy.confirmed() < state.revision()) {
        refused.put(id, NOT_CONFIRMED);
      }
    }
    return refused.buildOrThrow();
  }
}
