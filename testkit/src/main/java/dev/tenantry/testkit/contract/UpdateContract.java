package dev.tenantry.testkit.contract;

import static dev.tenantry.testkit.contract.Shown.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.error.StaleDataException;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.sync.Replica;
import org.junit.jupiter.api.Test;

/** How stored copies are replaced. */
abstract class UpdateContract<E, I extends EntityId> extends ReplicaContract<E, I> {

  @Test
  void replacesTheStoredCopyAndWritesTheNextVersion() {
    Replica<E> renamed = samples.renamed(inserted(1), "Renamed");
    storage.update(renamed);

    Replica<E> stored = storage.stored(samples.idOf(1)).orElseThrow();
    assertThat(stored).isEqualTo(renamed.stored());
    assertThat(stored.version()).isEqualTo(2);
  }

  @Test
  void replacesEveryValueAndEverythingThatTheCopyRemembersOfTheExchange() {
    Replica<E> before = inserted(1);
    Replica<E> after =
        SyncStates.atVersion(
            before.version(),
            SyncStates.eventful(samples.side(), samples.full(1), samples.name().name()));
    storage.update(after);

    assertThat(storage.stored(samples.idOf(1))).hasValue(after.stored());
  }

  @Test
  void clearsWhatTheNewCopyDoesNotHave() {
    Replica<E> full = SyncStates.eventful(samples.side(), samples.full(1), samples.name().name());
    storage.insert(full);
    Replica<E> cleared = SyncStates.atVersion(1, samples.copy(1));
    storage.update(cleared);

    assertThat(storage.stored(samples.idOf(1))).hasValue(cleared.stored());
  }

  @Test
  void leavesOtherCopiesAlone() {
    Replica<E> other = inserted(2);
    storage.update(samples.renamed(inserted(1), "Renamed"));

    assertThat(storage.stored(samples.idOf(2))).hasValue(other);
  }

  @Test
  void replacesTwiceInOneTransaction() {
    Replica<E> before = inserted(1);
    Replica<E> once = samples.renamed(before, "Once").stored();
    Replica<E> twice = samples.renamed(once, "Twice");
    storage.execute(
        repository -> {
          repository.update(ImmutableList.of(samples.renamed(before, "Once")));
          repository.update(ImmutableList.of(twice));
          return true;
        });

    assertThat(storage.stored(samples.idOf(1))).hasValue(twice.stored());
  }

  @Test
  void givesALockedCopyBackItsValueInTheSameTransaction() {
    Replica<E> before = inserted(1);
    Replica<E> after =
        storage.execute(
            repository -> {
              Replica<E> locked = repository.lock(samples.idOf(1)).orElseThrow();
              Replica<E> renamed = samples.renamed(locked, "Once");
              repository.update(ImmutableList.of(renamed));
              Replica<E> again = SyncStates.withValues(renamed.stored(), before.values());
              repository.update(ImmutableList.of(again));
              return again.stored();
            });

    assertThat(storage.stored(samples.idOf(1))).hasValue(after);
  }

  @Test
  void replacesOneValueAfterTheOtherOfALockedCopy() {
    storage.insert(SyncStates.fresh(samples.side(), samples.full(1)));
    for (Field<E, ?> field : samples.catalogue().fields()) {
      Replica<E> changed =
          storage.execute(
              repository -> {
                Replica<E> locked = repository.lock(samples.idOf(1)).orElseThrow();
                Values<E> values = locked.values().withFieldOf(samples.plain(1), field);
                repository.update(ImmutableList.of(SyncStates.withValues(locked, values)));
                return SyncStates.withValues(locked, values);
              });

      assertThat(storage.stored(samples.idOf(1))).hasValue(changed.stored());
    }
  }

  @Test
  void replacesWhateverALockedCopyRemembersOfTheExchange() {
    Replica<E> plain = samples.copy(1);
    ImmutableList<Replica<E>> states =
        ImmutableList.of(
            plain,
            SyncStates.confirmed(plain),
            SyncStates.halted(plain),
            SyncStates.forgotten(SyncStates.confirmed(samples.renamed(plain, "Renamed"))),
            SyncStates.eventful(samples.side(), plain.values(), samples.name().name()));
    storage.insert(plain);
    for (Replica<E> from : states) {
      for (Replica<E> to : states) {
        replaceLocked(from);
        replaceLocked(to);

        Replica<E> stored = storage.stored(samples.idOf(1)).orElseThrow();
        assertThat(stored).isEqualTo(SyncStates.atVersion(stored.version(), to));
        assertThat(storage.find(samples.idOf(1), Storage.EVERYTHING)).hasValue(samples.visible(to));
      }
    }
  }

  private void replaceLocked(Replica<E> by) {
    storage.execute(
        repository -> {
          long version = repository.lock(samples.idOf(1)).orElseThrow().version();
          repository.update(ImmutableList.of(SyncStates.atVersion(version, by)));
          return true;
        });
  }

  @Test
  void doesNothingWithAnEmptyCollection() {
    Replica<E> before = inserted(1);
    storage.update();

    assertThat(storage.stored(samples.idOf(1))).hasValue(before);
  }

  @Test
  void showsTheNewValuesFromThenOn() {
    Values<E> before = samples.visible(inserted(1));
    Replica<E> renamed = samples.renamed(inserted(2), "Renamed");
    storage.update(renamed);

    assertThat(storage.find(samples.idOf(2), Storage.EVERYTHING))
        .hasValue(samples.visible(renamed));
    assertThat(
            storage
                .page(samples.all().and(samples.name().equalTo("Renamed")), Storage.EVERYTHING)
                .data())
        .containsExactly(samples.visible(renamed));
    assertThat(
            storage
                .page(samples.all().and(samples.name().notEqualTo("Renamed")), Storage.EVERYTHING)
                .data())
        .containsExactly(before);
  }

  @Test
  void refusesAnotherVersionThanTheStoredOneAndNamesIdAndVersions() {
    Replica<E> read = inserted(1);
    Replica<E> first = samples.renamed(read, "First");
    storage.update(first);

    assertThatExceptionOfType(StaleDataException.class)
        .isThrownBy(() -> storage.update(samples.renamed(read, "Second")))
        .satisfies(
            stale -> {
              assertThat(stale.entity()).isEqualTo(samples.catalogue().entity());
              assertThat(stale.id()).isEqualTo(samples.idOf(1).toString());
              assertThat(stale.expectedVersion()).isEqualTo(1);
              assertThat(stale.actualVersion()).isEqualTo(2);
            });
    assertThat(storage.stored(samples.idOf(1))).hasValue(first.stored());
  }

  @Test
  void refusesAVersionThatIsStillToCome() {
    Replica<E> read = inserted(1);

    assertThatExceptionOfType(StaleDataException.class)
        .isThrownBy(() -> storage.update(samples.renamed(read.stored(), "From the future")));
    assertThat(storage.stored(samples.idOf(1))).hasValue(read);
  }

  @Test
  void refusesTheSameChangeASecondTimeInOneTransaction() {
    Replica<E> before = inserted(1);
    Replica<E> renamed = samples.renamed(before, "Renamed");

    assertThatExceptionOfType(StaleDataException.class)
        .isThrownBy(
            () ->
                storage.execute(
                    repository -> {
                      repository.update(ImmutableList.of(renamed));
                      repository.update(ImmutableList.of(renamed));
                      return true;
                    }))
        .satisfies(stale -> assertThat(stale.expectedVersion()).isEqualTo(1))
        .satisfies(stale -> assertThat(stale.actualVersion()).isEqualTo(2));
    assertThat(storage.stored(samples.idOf(1))).hasValue(before);
  }

  @Test
  void refusesACopyThatIsNotStored() {
    assertThatExceptionOfType(StaleDataException.class)
        .isThrownBy(() -> storage.update(samples.copy(1).stored()))
        .satisfies(
            stale -> {
              assertThat(stale.entity()).isEqualTo(samples.catalogue().entity());
              assertThat(stale.id()).isEqualTo(samples.idOf(1).toString());
              assertThat(stale.expectedVersion()).isEqualTo(1);
            });
    assertThat(storage.stored(samples.idOf(1))).isEmpty();
  }

  @Test
  void letsOneOfTwoWinWhoChangeTheSameVersionAtTheSameTime() {
    try (Threads threads = new Threads()) {
      for (int number = 1; number <= 20; number++) {
        Replica<E> read = inserted(number);

        assertThat(
                threads.race(
                    () -> isUpdated(samples.renamed(read, "One")),
                    () -> isUpdated(samples.renamed(read, "Other"))))
            .containsExactlyInAnyOrder(true, false);
      }
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

  /** The copy of that number, stored. */
  private Replica<E> inserted(int number) {
    storage.insert(samples.copy(number));
    return samples.copy(number).stored();
  }
}
