package dev.tenantry.simulation;

import static dev.tenantry.domain.policy.SystemOfRecord.BAAS;
import static dev.tenantry.domain.policy.SystemOfRecord.PLATFORM;

import dev.tenantry.application.api.DrainReport;
import dev.tenantry.application.api.Reconcile;
import dev.tenantry.application.api.SyncStatus;
import dev.tenantry.application.api.Synchronization;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.TenantryException;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * One random life of the shipped engine: use cases on both sides, drains, outages, crashes, lost
 * answers, restores, clocks that jump. When the faults stop, everything must be in step and what
 * {@link Life} says.
 */
final class Simulation {

  private static final Duration[] PASSING = {
    Duration.ZERO,
    Duration.of(1, ChronoUnit.MICROS),
    Duration.ofMillis(1),
    Duration.ofSeconds(2),
    Duration.ofSeconds(30),
    Duration.ofMinutes(2),
    Duration.ofMinutes(15),
    Duration.ofSeconds(-1),
    Duration.ofMinutes(-50),
  };

  private static final Duration PAST_EVERY_LEASE = Duration.ofDays(3);
  private static final Duration PAST_EVERY_PAUSE = Duration.ofMinutes(11);

  private final SplittableRandom random;
  private final Figures figures;
  private final World world;
  private final UseCases useCases;
  private final boolean isRestoring;
  private final Map<SystemOfRecord, Databases.Backup> backups = new EnumMap<>(SystemOfRecord.class);
  private boolean isRestored;
  private int depth;

  private Simulation(long seed, Figures figures) {
    this.random = new SplittableRandom(seed);
    this.figures = figures;
    this.isRestoring = chance(0.35);
    this.world = new World(random, figures, this::interrupt);
    this.useCases = new UseCases(world, random);
  }

  /** Runs the schedule of this seed; throws a {@link Violation} if anything is wrong. */
  static void run(long seed, Figures figures) {
    Simulation simulation = new Simulation(seed, figures);
    int steps = simulation.random.nextInt(10, 50);
    figures.schedules++;
    figures.steps += steps;
    simulation.useCases.begin();
    for (int i = 0; i < steps; i++) {
      if (i % 12 == 0) {
        simulation.changeWeather();
      }
      simulation.step();
    }
    simulation.settle();
    simulation.check();
  }

  private void changeWeather() {
    double faults = random.nextInt(3) == 0 ? 0 : random.nextDouble(0.15);
    double interruptions = chance(0.5) ? 0 : random.nextDouble(0.3);
    world.processes().forEach(process -> process.place().become(faults, interruptions));
  }

  private void interrupt() {
    if (depth < 2) {
      depth++;
      step();
      depth--;
    }
  }

  private void step() {
    Process process = world.anyProcess();
    double dice = random.nextDouble();
    if (dice < 0.45) {
      useCases.call(process);
    } else if (dice < 0.62) {
      attempt(() -> drain(process));
    } else if (dice < 0.75) {
      world.advance(PASSING[random.nextInt(PASSING.length)]);
    } else if (dice < 0.83) {
      process.place().toggle(chance(0.3) ? PLATFORM : BAAS);
    } else if (dice < 0.88) {
      if (!world.hasOutagesAlone()) {
        world.poison().toggle(random);
      }
    } else if (dice < 0.90) {
      attempt(() -> process.tenantry().sync().unpark());
    } else if (dice < 0.92) {
      attempt(() -> process.tenantry().sync().reconcile(Reconcile.applying().pageSize(2)));
    } else if (dice < 0.925) {
      attempt(() -> process.tenantry().sync().status());
    } else if (depth == 0 && dice < 0.935) {
      persist(process);
    } else if (dice < 0.95) {
      world.replay(process, this::attempt);
    } else if (depth == 0 && dice < 0.975) {
      SystemOfRecord side = chance(0.5) ? PLATFORM : BAAS;
      backups.put(side, world.backup(side));
    } else if (depth == 0 && isRestoring && !backups.isEmpty()) {
      restore(backups.containsKey(PLATFORM) && chance(0.5) ? PLATFORM : BAAS);
    }
  }

  /** Long enough for what keeps failing to be given up. */
  private void persist(Process process) {
    for (int i = 0; i < 11; i++) {
      world.advance(PAST_EVERY_PAUSE);
      attempt(() -> drain(process));
    }
  }

  private void drain(Process process) {
    DrainReport report = world.drain(process);
    Violation.unless(
        report.failed() == 0 || isRestored || !world.hasOutagesAlone(),
        "an exchange failed although nothing but outages happened");
  }

  private void restore(SystemOfRecord side) {
    boolean isEmptied = side == BAAS && chance(0.2);
    Databases.Backup backup = isEmptied ? Databases.Backup.NOTHING : backups.get(side);
    if (backup == null) {
      return;
    }
    if (isEmptied) {
      backups.remove(BAAS); // From an older backup it would bring back what nobody remembers.
    }
    figures.restores++;
    isRestored = true;
    world.restore(side, backup);
  }

  private void attempt(Runnable call) {
    try {
      call.run();
    } catch (Crash | Injected | TenantryException failed) {
      // A process ended, or its host saw an exception: what is committed is committed.
    }
  }

  /** The faults stop, time passes, and everything is drained; after a restore an operator helps. */
  private void settle() {
    world.calm();
    world.advance(PAST_EVERY_LEASE);
    Synchronization sync = world.processes().get(0).tenantry().sync();
    Violation.unless(
        !world.hasOutagesAlone() || isRestored || sync.status().parked() == 0,
        "something was parked although nothing but outages happened");
    sync.unpark();
    checkNobodyIsHeldBack();
    world.poison().clear();
    sync.unpark();
    for (int round = 0; round < (isRestored ? 6 : 2); round++) {
      world.advance(PAST_EVERY_PAUSE);
      if (isRestored && round < 4) {
        decide(sync, sync.status());
        sync.reconcile(Reconcile.applying().reportingTo(world::noteUnknown));
      }
      world.processes().forEach(this::drainInReach);
    }
  }

  /** One drain brings everybody in step but those whose row cannot be stored. */
  private void checkNobodyIsHeldBack() {
    Process process = world.processes().get(0);
    drainInReach(process);
    if (world.remote().isPresent()) {
      drainInReach(process); // What a service pushes is confirmed by what it is told next.
    }
    for (Life<?> life : world.ledger().lives()) {
      if (!life.isRestored() && !world.poison().isIn(life.id())) {
        life.checkOutcome(true);
      }
    }
  }

  private void drainInReach(Process process) {
    DrainReport report = world.drain(process);
    Violation.unless(!report.unreachable(), "everything is in reach, and it says it is not");
  }

  private void decide(Synchronization sync, SyncStatus status) {
    for (SyncStatus.Stuck stuck : status.stuck()) {
      if (stuck.regressed()) {
        figures.halts++;
        world.decided(stuck.id(), false);
        Violation.unless(
            decide(sync, stuck, anySide()), "an operator could not decide about what had halted");
      }
    }
    for (World.Unknown unknown : world.takeUnknown()) {
      figures.halts++;
      decide(sync, unknown, unknown.isUser() && chance(0.5) ? PLATFORM : BAAS);
    }
  }

  private boolean decide(Synchronization sync, SyncStatus.Stuck stuck, SystemOfRecord stands) {
    try {
      return resolve(sync, stuck.entity().word(), stuck.id(), stands);
    } catch (InvalidInputException lostAtBaas) {
      Violation.unless(
          stands == BAAS && "NOT_POSSIBLE".equals(lostAtBaas.violations().get(0).code()),
          "an operator was refused for another reason than that the BaaS shows no copy");
      return resolve(sync, stuck.entity().word(), stuck.id(), PLATFORM);
    }
  }

  private void decide(Synchronization sync, World.Unknown unknown, SystemOfRecord stands) {
    world.decided(unknown.id(), stands == PLATFORM);
    try {
      resolve(sync, unknown.isUser() ? "user" : "tenant", unknown.id(), stands);
    } catch (ConflictException | InvalidInputException refused) {
      // Somebody else has the address by now, or the tenant is lost on both sides.
      decide(sync, unknown, PLATFORM);
    }
  }

  private static boolean resolve(
      Synchronization sync, String entity, String id, SystemOfRecord stands) {
    return "user".equals(entity)
        ? sync.resolve(UserId.parse(id), stands)
        : sync.resolve(TenantId.parse(id), stands);
  }

  private void check() {
    boolean canBeAdopted = world.remote().isEmpty();
    world.ledger().lives().forEach(life -> life.checkOutcome(canBeAdopted));
    SyncStatus status = world.processes().get(0).tenantry().sync().status();
    Violation.unless(status.isInStep(), "it says that something waits: " + status);
    Violation.unless(status.stuck().isEmpty(), "something is stuck: " + status);
    useCases.checkSynced();
  }

  private SystemOfRecord anySide() {
    return chance(0.5) ? PLATFORM : BAAS;
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  static Instant beginning() {
    return Instant.parse("2026-01-01T12:00:00Z");
  }
}
