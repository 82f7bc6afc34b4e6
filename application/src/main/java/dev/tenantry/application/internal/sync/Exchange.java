package dev.tenantry.application.internal.sync;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.sync.ReplicaState;
import java.util.Collection;
import java.util.List;

/**
 * Exchanges the states of some copies: ships them, lets the other side answer, and merges the answers, each in a transaction of its own
 * and none open meanwhile.
 *
 * <p>Whatever fails in between costs a repeat: merging twice is merging once.
 */
final class Exchange<E, I extends EntityId> {

  private final StoredSide<?, E, I> initiator;
  private final Responder<E> responder;

  Exchange(StoredSide<?, E, I> initiator, Responder<E> responder) {
    this.initiator = initiator;
    this.responder = responder;
  }

  /** Exchanges these copies, and answers the ids of those that the other side did not accept. */
  ImmutableSet<I> run(Collection<I> ids) {
    List<ReplicaState<E>> sent = initiator.ship(ids);
    if (sent.isEmpty()) {
      return ImmutableSet.of();
    }
    List<ReplicaState<E>> answers = responder.answer(sent);
    List<ReplicaState<E>> merged = initiator.answer(answers);
    confirmNews(sent, answers, merged);
    return Sets.difference(idsOf(sent), idsOf(answers)).immutableCopy();
  }

  /** An answer that brought something new leaves the other side waiting for a confirmation: only those need a second message. */
  private void confirmNews(
      List<ReplicaState<E>> sent, List<ReplicaState<E>> answers, List<ReplicaState<E>> merged) {
    ImmutableMap<I, Long> seenBefore =
        sent.stream().collect(toImmutableMap(initiator::idOf, ReplicaState::seen));
    ImmutableSet<I> news =
        answers.stream()
            .filter(answer -> answer.revision() > seenBefore.getOrDefault(initiator.idOf(answer), 0L))
            .map(initiator::idOf)
            .collect(ImmutableSet.toImmutableSet());
    List<ReplicaState<E>> confirmations =
        merged.stream().filter(state -> news.contains(initiator.idOf(state))).toList();
    if (!confirmations.isEmpty()) {
      responder.answer(confirmations);
    }
  }

  private ImmutableSet<I> idsOf(List<ReplicaState<E>> states) {
    return states.stream().map(initiator::idOf).collect(ImmutableSet.toImmutableSet());
  }
}
