package dev.tenantry.testkit.contract;

import static dev.tenantry.testkit.contract.Shown.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.sync.Replica;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How copies are read without a lock. */
abstract class LoadContract<E, I extends EntityId> extends ReplicaContract<E, I> {

  @Test
  void loadsCopiesAsTheyAreStored() {
    Replica<E> full = SyncStates.eventful(samples.side(), samples.full(1), samples.name().name());
    storage.insert(full, samples.copy(2));

    assertThat(loaded(ImmutableList.of(samples.idOf(1)))).containsExactly(full.stored());
  }

  @Test
  void loadsCopiesInTheOrderOfTheirIdsAndLeavesOutMissingOnes() {
    storage.insert(samples.copy(3), samples.copy(1), samples.copy(2));
    ImmutableList<I> wanted =
        ImmutableList.of(
            samples.idOf(3), samples.idOf(404), samples.idOf(1), samples.idOf(2), samples.idOf(3));

    assertThat(loaded(wanted))
        .containsExactly(
            samples.copy(1).stored(), samples.copy(2).stored(), samples.copy(3).stored());
  }

  @Test
  void loadsNothingWhereNothingIsAskedFor() {
    storage.insert(samples.copy(1));

    assertThat(loaded(ImmutableList.of())).isEmpty();
  }

  @Test
  void loadsMoreThanFitIntoOneStatement() {
    List<Replica<E>> copies = IntStream.rangeClosed(1, 2_500).mapToObj(samples::copy).toList();
    storage.insert(copies);

    assertThat(loaded(Lists.reverse(samples.idsOfCopies(copies))))
        .isEqualTo(copies.stream().map(Replica::stored).toList());
  }

  @Test
  void loadsWhatTheSameTransactionHasChanged() {
    storage.insert(samples.copy(1));
    Replica<E> renamed = samples.renamed(samples.copy(1).stored(), "Renamed");

    assertThat(
            storage.<List<Replica<E>>>execute(
                repository -> {
                  repository.update(ImmutableList.of(renamed));
                  return repository.loadAll(ImmutableList.of(samples.idOf(1)));
                }))
        .containsExactly(renamed.stored());
  }

  private List<Replica<E>> loaded(Collection<I> ids) {
    return storage.read(repository -> repository.loadAll(ids));
  }
}
