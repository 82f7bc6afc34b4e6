package dev.tenantry.testkit.contract;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static dev.tenantry.testkit.contract.Shown.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.tenantry.domain.error.StaleDataException;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.sync.Replica;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many stored copies are replaced at once, as those of which the other side has confirmed. */
abstract class UpdateManyContract<E, I extends EntityId> extends ReplicaContract<E, I> {

  private static final int MOST = 10;

  @Test
  void replacesManyAtOnce() {
    List<Replica<E>> before = inserted(2);
    Replica<E> one = samples.renamed(before.get(0), "One");
    Replica<E> two = samples.renamed(before.get(1), "Two");
    storage.update(two, one);

    assertThat(storage.stored(samples.idOf(1))).hasValue(one.stored());
    assertThat(storage.stored(samples.idOf(2))).hasValue(two.stored());
  }

  @Test
  void replacesWhateverManyLockedCopiesRememberOfTheExchange() {
    ImmutableList<UnaryOperator<Replica<E>>> states =
        ImmutableList.of(
            copy -> copy,
            SyncStates::confirmed,
            SyncStates::halted,
            SyncStates::advanced,
            copy -> SyncStates.eventful(samples.side(), copy.values(), samples.name().name()));
    List<Replica<E>> plain = inserted(states.size());
    for (int shift = 0; shift < states.size(); shift++) {
      int from = shift;
      List<Replica<E>> expected =
          replaceLocked(
              copies ->
                  IntStream.range(0, copies.size())
                      .mapToObj(
                          i ->
                              SyncStates.atVersion(
                                  copies.get(i).version(),
                                  states.get((i + from) % states.size()).apply(plain.get(i))))
                      .collect(toImmutableList()));

      assertThat(storage.storedAll(ids(states.size()))).isEqualTo(expected);
    }
  }

  @Test
  void replacesNoneWhereOneIsStale() {
    List<Replica<E>> before = inserted(2);

    assertThatExceptionOfType(StaleDataException.class)
        .isThrownBy(
            () ->
                storage.update(
                    samples.renamed(before.get(0), "One"),
                    samples.renamed(before.get(1).stored(), "Two")));
    assertThat(storage.storedAll(ids(2))).isEqualTo(before);
  }

  @Test
  void replacesNoneOfManyLockedCopiesWhereOneIsStaleAndNamesIdAndVersions() {
    List<Replica<E>> before = inserted(3);

    assertThatExceptionOfType(StaleDataException.class)
        .isThrownBy(
            () ->
                replaceLocked(
                    copies ->
                        ImmutableList.of(
                            SyncStates.confirmed(copies.get(0)),
                            SyncStates.atVersion(7, SyncStates.confirmed(copies.get(1))),
                            SyncStates.confirmed(copies.get(2)))))
        .satisfies(stale -> assertNames(stale, 2, 7, 1));
    assertThat(storage.storedAll(ids(3))).isEqualTo(before);
  }

  @Test
  void refusesALockedCopyThatIsGivenTwice() {
    List<Replica<E>> before = inserted(2);

    assertThatExceptionOfType(StaleDataException.class)
        .isThrownBy(
            () ->
                replaceLocked(
                    copies ->
                        ImmutableList.of(
                            SyncStates.confirmed(copies.get(0)),
                            SyncStates.confirmed(copies.get(0)),
                            SyncStates.confirmed(copies.get(1)))))
        .satisfies(stale -> assertNames(stale, 1, 1, 2));
    assertThat(storage.storedAll(ids(2))).isEqualTo(before);
  }

  private void assertNames(StaleDataException stale, int number, long expected, long actual) {
    assertThat(stale.entity()).isEqualTo(samples.catalogue().entity());
    assertThat(stale.id()).isEqualTo(samples.idOf(number).toString());
    assertThat(stale.expectedVersion()).isEqualTo(expected);
    assertThat(stale.actualVersion()).isEqualTo(actual);
  }

  /** Locks every copy, stores what becomes of them, and gives them as they are stored then. */
  private List<Replica<E>> replaceLocked(UnaryOperator<List<Replica<E>>> change) {
    return storage.execute(
        repository -> {
          List<Replica<E>> changed = change.apply(repository.lockAll(ids(MOST)));
          repository.update(changed);
          return Lists.transform(changed, Replica::stored);
        });
  }

  /** The copies of the first numbers, stored. */
  private List<Replica<E>> inserted(int number) {
    List<Replica<E>> copies =
        IntStream.rangeClosed(1, number).mapToObj(samples::copy).collect(toImmutableList());
    storage.insert(copies);
    return Lists.transform(copies, Replica::stored);
  }

  private ImmutableList<I> ids(int number) {
    return IntStream.rangeClosed(1, number).mapToObj(samples::idOf).collect(toImmutableList());
  }
}
