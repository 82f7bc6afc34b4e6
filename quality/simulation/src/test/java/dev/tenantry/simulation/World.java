package dev.tenantry.simulation;

import static dev.tenantry.domain.policy.SystemOfRecord.BAAS;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.Discrepancy;
import dev.tenantry.application.api.DrainReport;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.spi.SyncBatch;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.harness.ManualExecutor;
import dev.tenantry.harness.Validators;
import dev.tenantry.testkit.CheapPasswordHasher;
import dev.tenantry.testkit.SequentialIds;
import dev.tenantry.testkit.SettableClock;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Two storages, one to three processes that work on them, and a clock that each of them reads in
 * its own way.
 */
final class World {

  /** The clocks of two processes differ by at most twice this. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  private static final Validator VALIDATOR = Validators.plain();

  /** Somebody whom the BaaS has and the Platform does not know. */
  record Unknown(boolean isUser, String id) {}

  private final SplittableRandom random;
  private final SettableClock clock = SettableClock.at(Simulation.beginning());
  private final Ledger ledger;
  private final Databases databases;
  private final Poison poison = new Poison();
  private final Optional<RemoteService> remote;
  private final ImmutableList<Process> processes;
  private final boolean hasOutagesAlone;
  private final List<SyncBatch> archive = new ArrayList<>();
  private final Set<Unknown> unknown = new LinkedHashSet<>();
  private Instant earliest = Instant.MIN;

  World(SplittableRandom random, Figures figures, Runnable interruptions) {
    this.random = random;
    this.ledger = new Ledger(clock, figures);
    this.databases = new Databases(clock);
    this.remote =
        random.nextInt(5) == 0
            ? Optional.of(new RemoteService(clock, ledger, random.split(), poison::check))
            : Optional.empty();
    SequentialIds ids = new SequentialIds();
    this.hasOutagesAlone = remote.isEmpty() && random.nextInt(4) == 0;
    boolean isWorked = random.nextInt(5) == 0;
    ImmutableList.Builder<Process> all = ImmutableList.builder();
    for (int i = 0, count = random.nextInt(1, 4); i < count; i++) {
      Process process = process(new Climate(random, figures, interruptions, hasOutagesAlone), ids);
      if (isWorked) {
        // It drains when the schedule says so; use cases leave the other side to it.
        process.tenantry().worker().start(new ManualExecutor(), Duration.ofSeconds(1));
      }
      all.add(process);
    }
    this.processes = all.build();
  }

  private Process process(Climate climate, SequentialIds ids) {
    SimulatedPersistence persistence =
        new SimulatedPersistence(databases, ledger, climate, poison::check);
    Duration skew = Duration.ofMillis(random.nextLong(-SKEW.toMillis(), SKEW.toMillis()));
    Tenantry.Builder builder =
        Tenantry.builder()
            .platform(persistence)
            .clock(Clock.offset(clock, skew))
            .idGenerator(ids)
            .passwordHasher(new CheapPasswordHasher())
            .randomness(new Random(random.nextLong()))
            .validator(VALIDATOR);
    Tenantry tenantry =
        (remote.isPresent()
                ? builder.baas(remote.get().reachedFrom(climate))
                : builder.baas(persistence))
            .build();
    return new Process(tenantry, climate);
  }

  Ledger ledger() {
    return ledger;
  }

  /**
   * The clock goes on, or back; but never behind what a restored side gave out before its restore,
   * which is the one known risk.
   */
  void advance(Duration time) {
    clock.advance(time);
    if (clock.instant().isBefore(earliest)) {
      clock.set(earliest);
    }
  }

  Poison poison() {
    return poison;
  }

  /** Whether transactions fail for no other reason than that a side cannot be reached. */
  boolean hasOutagesAlone() {
    return hasOutagesAlone;
  }

  Optional<RemoteService> remote() {
    return remote;
  }

  ImmutableList<Process> processes() {
    return processes;
  }

  Process anyProcess() {
    return processes.get(random.nextInt(processes.size()));
  }

  /** Drains, and lets a remote BaaS push what is its own. */
  DrainReport drain(Process process) {
    DrainReport report = process.tenantry().sync().drain();
    remote.ifPresent(service -> service.push(process.tenantry().sync(), process.place()));
    return report;
  }

  /** What the BaaS said once reaches the Platform again. */
  void replay(Process process, Consumer<Runnable> attempt) {
    if (remote.isPresent()) {
      return;
    }
    if (archive.isEmpty() || random.nextBoolean()) {
      Databases.Backup baas = databases.backup(BAAS);
      archive.add(
          new SyncBatch(
              baas.tenants().stream().map(Replica::state).collect(ImmutableList.toImmutableList()),
              baas.users().stream().map(Replica::state).collect(ImmutableList.toImmutableList())));
    } else {
      SyncBatch old = archive.get(random.nextInt(archive.size()));
      attempt.accept(() -> process.tenantry().sync().receive(old));
    }
  }

  Databases.Backup backup(SystemOfRecord side) {
    return side == BAAS && remote.isPresent() ? remote.get().backup() : databases.backup(side);
  }

  /** A restore takes time, so that no clock stands behind what it gave out before. */
  void restore(SystemOfRecord side, Databases.Backup backup) {
    long newest = ledger.lives().stream().mapToLong(Life::newestRevision).max().orElse(0);
    earliest = Instant.EPOCH.plus(newest, ChronoUnit.MICROS).plus(SKEW).plus(SKEW).plusSeconds(1);
    advance(Duration.ofSeconds(1));
    if (side == BAAS && remote.isPresent()) {
      remote.get().restore(backup);
    } else {
      databases.restore(side, backup);
    }
    remote.ifPresent(RemoteService::silence);
    archive.clear();
    ledger.restored(side, backup);
  }

  void calm() {
    processes.forEach(process -> process.place().calm());
  }

  void noteUnknown(Discrepancy found) {
    if (found.kind() == Discrepancy.Kind.UNKNOWN_TO_PLATFORM) {
      unknown.add(new Unknown(found.entity() == EntityType.USER, found.id()));
    }
  }

  /** Tenants first, since users are adopted into them. */
  List<Unknown> takeUnknown() {
    List<Unknown> taken = new ArrayList<>(unknown);
    taken.sort(Comparator.comparing(Unknown::isUser));
    unknown.clear();
    return taken;
  }

  void decided(String id, boolean isGivenUp) {
    for (Life<?> life : ledger.lives()) {
      if (life.id().toString().equals(id)) {
        if (isGivenUp) {
          life.givenUp();
        } else {
          life.decided();
        }
      }
    }
  }
}
