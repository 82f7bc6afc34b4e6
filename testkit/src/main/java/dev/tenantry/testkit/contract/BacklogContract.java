package dev.tenantry.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.application.spi.Backlog;
import dev.tenantry.application.spi.SyncQueue.Stuck;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.sync.Replica;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What can be seen of a queue. */
abstract class BacklogContract<E, I extends EntityId> extends QueueContract<E, I> {

  private static final Instant LONG_AGO = Instant.parse("2001-02-03T04:05:06.789012Z");

  @Test
  void seesNothingInAnEmptyStorage() {
    assertThat(backlog()).isEqualTo(new Backlog(0, 0, 0, Optional.empty(), 0));
    assertThat(stuck()).isEmpty();
  }

  @Test
  void countsWhatIsPendingWhetherItIsDueOrNot() {
    insertPending(1, 2, 3, 4);
    storage.insert(SyncStates.confirmed(samples.copy(5)));
    confirm(4);
    claimed(1, HOURS);
    park(1, "BROKEN");

    assertThat(backlog().pending()).isEqualTo(3);
    assertThat(backlog().parked()).isOne();
  }

  @Test
  void tellsWhenTheOldestPendingCopyWasLastChanged() {
    storage.insert(
        SyncStates.confirmed(changed(samples.copy(1), LONG_AGO)),
        changed(samples.copy(2), LONG_AGO.plusSeconds(2)),
        changed(samples.copy(3), LONG_AGO.plusSeconds(1)));

    assertThat(backlog().oldest()).hasValue(LONG_AGO.plusSeconds(1));
    confirm(2);
    confirm(3);
    assertThat(backlog().oldest()).isEmpty();
  }

  @Test
  void tellsTheGreatestRevisionOfAllCopiesPendingOrNot() {
    insertPending(1, 2);
    rename(2);
    long greatest = stored(2).revision();
    assertThat(backlog().newestRevision()).isEqualTo(greatest);

    confirm(2);
    assertThat(backlog().newestRevision()).isEqualTo(greatest);
  }

  @Test
  void countsTheHaltedPendingOrNotAndNotAsParked() {
    assumeThatCopiesHalt();
    insertPending(1, 2, 3);
    park(1, "BROKEN");
    halt(1);
    halt(2);
    confirm(2);

    Backlog backlog = backlog();
    assertThat(backlog.pending()).isEqualTo(2);
    assertThat(backlog.parked()).isZero();
    assertThat(backlog.halted()).isEqualTo(2);
  }

  @Test
  void showsTheParkedInTheOrderOfTheirIdsWithTheLastFailure() {
    insertPending(5, 4, 3, 2, 1);
    postpone(3, AT_ONCE, "FIRST");
    park(4, "OTHER");
    park(3, "LAST");
    park(1, "OTHER");
    confirm(1);
    postpone(5, HOURS, "POSTPONED");

    assertThat(stuck())
        .containsExactly(
            new Stuck<>(samples.idOf(3), false, 2, "LAST"),
            new Stuck<>(samples.idOf(4), false, 1, "OTHER"));
  }

  @Test
  void showsTheHaltedWhetherTheyWaitOrNot() {
    assumeThatCopiesHalt();
    insertPending(1, 2, 3, 4);
    postpone(3, HOURS, "BROKEN");
    park(4, "BROKEN");
    halt(3);
    halt(1);
    confirm(1);
    park(2, "OTHER");
    halt(4);

    assertThat(stuck())
        .containsExactly(
            new Stuck<>(samples.idOf(1), true, 0, ""),
            new Stuck<>(samples.idOf(2), false, 1, "OTHER"),
            new Stuck<>(samples.idOf(3), true, 1, "BROKEN"),
            new Stuck<>(samples.idOf(4), true, 1, "BROKEN"));
  }

  @Test
  void showsAtMostAsManyAsAreAskedFor() {
    insertPending(1, 2, 3, 4);
    List.of(4, 2, 3).forEach(number -> park(number, "BROKEN"));

    assertThat(queue.<List<Stuck<I>>>read(stored -> stored.stuck(2)))
        .extracting(Stuck::id)
        .containsExactly(samples.idOf(2), samples.idOf(3));
  }

  private Replica<E> changed(Replica<E> copy, Instant at) {
    return SyncStates.withValues(copy, copy.values().with(samples.updatedAt(), at));
  }
}
