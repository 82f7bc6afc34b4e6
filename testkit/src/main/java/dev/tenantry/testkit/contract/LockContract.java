package dev.tenantry.testkit.contract;

import static dev.tenantry.testkit.contract.Shown.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.tenantry.application.spi.ReplicaRepository;
import dev.tenantry.domain.error.StaleDataException;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.sync.Replica;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How copies are locked. */
abstract class LockContract<E, I extends EntityId> extends ReplicaContract<E, I> {

  @Test
  void givesTheLockedCopy() {
    storage.insert(samples.copy(1), samples.copy(2));

    assertThat(storage.stored(samples.idOf(2))).hasValue(samples.copy(2).stored());
  }

  @Test
  void givesNothingWhereThereIsNoCopy() {
    assertThat(storage.stored(samples.idOf(1))).isEmpty();
  }

  @Test
  void givesLockedCopiesInTheOrderOfTheirIdsAndLeavesOutMissingOnes() {
    storage.insert(samples.copy(3), samples.copy(1), samples.copy(2));
    ImmutableList<I> wanted =
        ImmutableList.of(samples.idOf(3), samples.idOf(404), samples.idOf(1), samples.idOf(2));

    assertThat(storage.storedAll(wanted))
        .containsExactly(
            samples.copy(1).stored(), samples.copy(2).stored(), samples.copy(3).stored());
  }

  @Test
  void givesTheLockedCopyWithAnyOfItsIds() {
    storage.insert(samples.copy(1), samples.copy(2));

    assertThat(samples.idFields())
        .allSatisfy(
            field ->
                assertThat(storage.storedBy(field, samples.copy(2)))
                    .hasValue(samples.copy(2).stored()));
  }

  @Test
  void givesNothingWhereNoCopyHasTheId() {
    storage.insert(samples.copy(1));

    assertThat(samples.idFields())
        .allSatisfy(field -> assertThat(storage.storedBy(field, samples.copy(2))).isEmpty());
  }

  @Test
  void locksNothingWhereNothingIsAskedFor() {
    assertThat(storage.storedAll(ImmutableList.of())).isEmpty();
  }

  @Test
  void letsNobodyElseLockACopyUntilTheTransactionEnds() {
    assertOthersWait(repository -> repository.lock(samples.idOf(1)));
  }

  @Test
  void letsNobodyElseLockOneOfManyCopiesUntilTheTransactionEnds() {
    storage.insert(samples.copy(2));

    assertOthersWait(
        repository -> repository.lockAll(ImmutableList.of(samples.idOf(2), samples.idOf(1))));
  }

  @Test
  void letsNobodyElseLockACopyThatWasFoundByAnyOfItsIds() {
    assertOthersWait(this::lockedByAnotherId);
  }

  @Test
  void showsWhoWaitedForACopyByAnyOfItsIdsHowItWasLeft() {
    assertOthersWait(repository -> repository.lock(samples.idOf(1)), this::lockedByAnotherId);
  }

  @Test
  void letsNobodyElseChangeALockedCopy() {
    storage.insert(samples.copy(1));
    Replica<E> read = samples.copy(1).stored();
    Replica<E> mine = samples.renamed(read, "Mine");
    try (Threads threads = new Threads()) {
      Future<Boolean> other =
          storage.execute(
              repository -> {
                repository.lock(samples.idOf(1));
                Future<Boolean> change =
                    threads.start(() -> isUpdated(samples.renamed(read, "Other")));
                assertThat(Threads.endsAtOnce(change)).isFalse();
                repository.update(ImmutableList.of(mine));
                return change;
              });

      assertThat(Threads.resultOf(other)).isFalse();
    }
    assertThat(storage.stored(samples.idOf(1))).hasValue(mine.stored());
  }

  @Test
  void losesNoneOfManyChangesThatEachBeginWithALock() {
    storage.insert(samples.renamed(samples.copy(1), "0"));
    int threadCount = 4;
    int changes = 25;
    try (Threads threads = new Threads()) {
      List<Future<Boolean>> running =
          Stream.generate(() -> threads.start(() -> counted(changes))).limit(threadCount).toList();
      assertThat(running).extracting(Threads::resultOf).doesNotContain(false);
    }

    Replica<E> stored = storage.stored(samples.idOf(1)).orElseThrow();
    assertThat(samples.nameOf(stored)).isEqualTo(String.valueOf(threadCount * changes));
    assertThat(stored.version()).isEqualTo(1 + (long) threadCount * changes);
  }

  @Test
  void letsTransactionsThatLockTheSameCopiesInAnyOrderPassOneAnother() {
    storage.insert(samples.renamed(samples.copy(1), "0"), samples.renamed(samples.copy(2), "0"));
    ImmutableList<I> ids = ImmutableList.of(samples.idOf(1), samples.idOf(2));
    int rounds = 50;
    try (Threads threads = new Threads()) {
      Future<Boolean> forwards = threads.start(() -> countedInAll(ids, rounds));
      Future<Boolean> backwards = threads.start(() -> countedInAll(Lists.reverse(ids), rounds));
      assertThat(Stream.of(forwards, backwards).map(Threads::resultOf)).doesNotContain(false);
    }

    assertThat(ids)
        .allSatisfy(id -> assertThat(storage.stored(id).map(samples::nameOf)).hasValue("100"));
  }

  /** By its own, where it has no other. */
  private Optional<Replica<E>> lockedByAnotherId(ReplicaRepository<E, I> repository) {
    return Storage.lockBy(repository, samples.idFields().reverse().get(0), samples.copy(1));
  }

  private void assertOthersWait(Consumer<ReplicaRepository<E, I>> lock) {
    assertOthersWait(lock, repository -> repository.lock(samples.idOf(1)));
  }

  private void assertOthersWait(
      Consumer<ReplicaRepository<E, I>> lock,
      Function<ReplicaRepository<E, I>, Optional<Replica<E>>> otherLock) {
    storage.insert(samples.copy(1));
    try (Threads threads = new Threads()) {
      Future<Optional<Replica<E>>> other =
          storage.execute(
              repository -> {
                lock.accept(repository);
                Future<Optional<Replica<E>>> second =
                    threads.start(() -> storage.execute(otherLock));
                assertThat(Threads.endsAtOnce(second)).isFalse();
                Replica<E> read = samples.copy(1).stored();
                repository.update(ImmutableList.of(samples.renamed(read, "Renamed")));
                return second;
              });

      assertThat(Threads.resultOf(other).map(samples::nameOf)).hasValue("Renamed");
    }
  }

  private boolean isUpdated(Replica<E> changed) {
    try {
      storage.update(changed);
      return true;
    } catch (StaleDataException refused) {
      return false;
    }
  }

  private boolean counted(int times) {
    return countedInAll(ImmutableList.of(samples.idOf(1)), times);
  }

  private boolean countedInAll(List<I> ids, int times) {
    for (int i = 0; i < times; i++) {
      storage.execute(
          repository -> {
            List<Replica<E>> locked = repository.lockAll(ids);
            repository.update(locked.stream().map(this::oneMore).toList());
            return true;
          });
    }
    return true;
  }

  private Replica<E> oneMore(Replica<E> copy) {
    return samples.renamed(copy, String.valueOf(Integer.parseInt(samples.nameOf(copy)) + 1));
  }
}
