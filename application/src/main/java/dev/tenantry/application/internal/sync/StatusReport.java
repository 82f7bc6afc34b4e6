package dev.tenantry.application.internal.sync;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.SyncStatus;
import dev.tenantry.application.spi.Backlog;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sums up what waits, over both kinds and both sides. */
record StatusReport(Kind<?, ?> tenants, Kind<?, ?> users) {

  private static final Duration TOLERATED = Duration.ofHours(1);

  SyncStatus at(Instant now) {
    List<Backlog> backlogs =
        Stream.concat(tenants.backlogs().stream(), users.backlogs().stream()).toList();
    return new SyncStatus(
        backlogs.stream().mapToLong(Backlog::pending).sum(),
        backlogs.stream().mapToLong(Backlog::parked).sum(),
        backlogs.stream().mapToLong(Backlog::halted).sum(),
        backlogs.stream()
            .flatMap(backlog -> backlog.oldest().stream())
            .min(Comparator.naturalOrder()),
        ahead(backlogs, now),
        Stream.concat(
                tenants.stuck(SyncStatus.MAX_STUCK).stream(),
                users.stuck(SyncStatus.MAX_STUCK).stream())
            .collect(ImmutableList.toImmutableList()));
  }

  /** Revisions are microseconds since 1970, unless a clock stood behind the one before. */
  private static Optional<Duration> ahead(List<Backlog> backlogs, Instant now) {
    long newest = backlogs.stream().mapToLong(Backlog::newestRevision).max().orElse(0);
    Duration ahead = Duration.between(now, Instant.EPOCH.plus(newest, ChronoUnit.MICROS));
    return Optional.of(ahead).filter(duration -> duration.compareTo(TOLERATED) > 0);
  }
}
