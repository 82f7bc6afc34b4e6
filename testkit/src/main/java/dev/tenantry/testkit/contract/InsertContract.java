package dev.tenantry.testkit.contract;

import static dev.tenantry.testkit.contract.Shown.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.sync.Replica;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How new copies are stored. */
abstract class InsertContract<E, I extends EntityId> extends ReplicaContract<E, I> {

  @Test
  void storesACopyAsItIs() {
    storage.insert(samples.copy(1));

    assertThat(storage.stored(samples.idOf(1))).hasValue(samples.copy(1).stored());
  }

  @Test
  void storesEveryFieldAtItsLargestAndEverythingThatTheCopyRemembersOfTheExchange() {
    Replica<E> eventful =
        SyncStates.eventful(samples.side(), samples.full(1), samples.name().name());
    storage.insert(eventful);

    Replica<E> stored = storage.stored(samples.idOf(1)).orElseThrow();
    assertThat(stored.stamps().text()).isEqualTo(eventful.stamps().text());
    assertThat(stored.state()).isEqualTo(eventful.state());
    assertThat(stored).isEqualTo(eventful.stored());
  }

  @Test
  void countsTheFirstStoredVersionAsOne() {
    storage.insert(samples.copy(1));

    assertThat(storage.stored(samples.idOf(1)).map(Replica::version)).hasValue(1L);
  }

  @Test
  void showsWhatItStoredWithinTheSameTransaction() {
    boolean seen =
        storage.execute(
            repository -> {
              repository.insert(ImmutableList.of(samples.copy(1)));
              return repository.find(samples.idOf(1), Storage.EVERYTHING).isPresent();
            });

    assertThat(seen).isTrue();
  }

  @Test
  void storesAThousandCopiesAtOnce() {
    List<Replica<E>> many = IntStream.rangeClosed(1, 1_000).mapToObj(samples::copy).toList();
    storage.insert(many);

    assertThat(storage.storedAll(samples.idsOfCopies(many)))
        .containsExactlyElementsOf(many.stream().map(Replica::stored).toList());
  }

  @Test
  void doesNothingWithAnEmptyCollection() {
    storage.insert(ImmutableList.of());

    assertThat(storage.count(samples.all(), Storage.EVERYTHING)).isZero();
  }

  @Test
  void refusesAnIdThatIsStoredAlreadyAndNamesTheField() {
    storage.insert(samples.copy(1));

    assertConflict("id", samples.copyWithIdOf(1, 2));
    assertThat(storage.stored(samples.idOf(1))).hasValue(samples.copy(1).stored());
  }

  @Test
  void refusesTwoCopiesOfOneIdAndNamesTheField() {
    assertConflict("id", samples.copy(1), samples.copyWithIdOf(1, 2));
  }

  @Test
  void storesNoneWhereOneIsRefused() {
    storage.insert(samples.copy(2));

    assertConflict("id", samples.copy(1), samples.copyWithIdOf(2, 3));

    assertThat(storage.stored(samples.idOf(1))).isEmpty();
    assertThat(storage.count(samples.all(), Storage.EVERYTHING)).isOne();
  }

  @Test
  void letsOneOfTwoWinWhoStoreTheSameIdAtTheSameTime() {
    try (Threads threads = new Threads()) {
      for (int number = 1; number <= 20; number++) {
        Replica<E> contested = samples.copy(number);

        assertThat(threads.race(() -> isInserted(contested), () -> isInserted(contested)))
            .containsExactlyInAnyOrder(true, false);
      }
    }
  }

  private boolean isInserted(Replica<E> copy) {
    try {
      storage.insert(copy);
      return true;
    } catch (ConflictException taken) {
      return false;
    }
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // The array is only read.
  private void assertConflict(String field, Replica<E>... created) {
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> storage.insert(created))
        .satisfies(
            conflict -> {
              assertThat(conflict.entity()).isEqualTo(samples.catalogue().entity());
              assertThat(conflict.field()).isEqualTo(field);
            });
  }
}
