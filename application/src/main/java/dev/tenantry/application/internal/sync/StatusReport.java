package dev.tenantry.application.internal.sync;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import dev.tenantry.application.api.SyncStatus;
import dev.tenantry.application.spi.Backlog;
import dev.tenantry.domain.error.PersistenceUnavailableException;
import dev.tenantry.domain.policy.SystemOfRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sums up what waits, over both kinds and both sides; a side that cannot be reached is named, since
 * an outage is when somebody asks. For one thread.
 */
final class StatusReport {

  private static final Duration TOLERATED = Duration.ofHours(1);

  private final List<Backlog> backlogs = new ArrayList<>();
  private final ImmutableList.Builder<SyncStatus.Stuck> stuck = ImmutableList.builder();
  private final Set<SystemOfRecord> unreachable = EnumSet.noneOf(SystemOfRecord.class);

  void add(Kind<?, ?> kind) {
    kind.sides().forEach(side -> add(kind, side));
  }

  private void add(Kind<?, ?> kind, StoredSide<?, ?, ?> side) {
    if (unreachable.contains(side.side())) {
      return;
    }
    try {
      Backlog backlog = side.backlog();
      stuck.addAll(kind.stuck(side, SyncStatus.MAX_STUCK));
      backlogs.add(backlog);
    } catch (PersistenceUnavailableException down) {
      unreachable.add(side.side());
    }
  }

  SyncStatus at(Instant now) {
    return new SyncStatus(
        backlogs.stream().mapToLong(Backlog::pending).sum(),
        backlogs.stream().mapToLong(Backlog::parked).sum(),
        backlogs.stream().mapToLong(Backlog::halted).sum(),
        backlogs.stream()
            .flatMap(backlog -> backlog.oldest().stream())
            .min(Comparator.naturalOrder()),
        ahead(now),
        Sets.immutableEnumSet(unreachable),
        stuck.build());
  }

  /** Revisions are microseconds since 1970, unless a clock stood behind the one before. */
  private Optional<Duration> ahead(Instant now) {
    long newest = backlogs.stream().mapToLong(Backlog::newestRevision).max().orElse(0);
    Duration ahead = Duration.between(now, Instant.EPOCH.plus(newest, ChronoUnit.MICROS));
    return Optional.of(ahead).filter(duration -> duration.compareTo(TOLERATED) > 0);
  }
}
