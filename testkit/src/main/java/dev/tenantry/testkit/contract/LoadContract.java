package dev.tenantry.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.sync.Replica;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** How copies are read without a lock. */
abstract class LoadContract<E, I extends EntityId> extends ReplicaContract<E, I> {

  @Test
  void loadsCopiesInTheOrderOfTheirIdsAndLeavesOutMissingOnes() {
    storage.insert(samples.copy(3), samples.copy(1), samples.copy(2));

    assertThat(loaded(3, 404, 1))
        .containsExactly(samples.copy(1).stored(), samples.copy(3).stored());
  }

  @Test
  void loadsNothingWhereNothingIsAskedFor() {
    assertThat(loaded()).isEmpty();
  }

  @Test
  void loadsWithoutLockingAnything() {
    storage.insert(samples.copy(1));
    try (Threads threads = new Threads()) {
      Future<Boolean> other =
          storage.read(
              repository -> {
                repository.loadAll(ImmutableList.of(samples.idOf(1)));
                return threads.start(this::rename);
              });

      assertThat(Threads.resultOf(other)).isTrue();
    }
  }

  private boolean rename() {
    storage.update(samples.renamed(samples.copy(1).stored(), "Renamed"));
    return true;
  }

  private List<Replica<E>> loaded(Integer... numbers) {
    ImmutableList<I> ids =
        ImmutableList.copyOf(numbers).stream()
            .map(samples::idOf)
            .collect(ImmutableList.toImmutableList());
    return storage.read(repository -> repository.loadAll(ids));
  }
}
