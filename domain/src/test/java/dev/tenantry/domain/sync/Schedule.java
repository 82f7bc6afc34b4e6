package dev.tenantry.domain.sync;

import static dev.tenantry.domain.policy.SystemOfRecord.BAAS;
import static dev.tenantry.domain.policy.SystemOfRecord.PLATFORM;

import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.domain.field.TextField;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.value.RoleKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One user's random life in two systems: both sides write, messages are dropped, repeated,
 * reordered and replayed, clocks jump, sides are restored from backups. When the faults stop, both
 * must be equal, confirmed, and what {@link History} says.
 */
final class Schedule {

  /** What happened in many schedules. */
  static final class Counts {
    long schedules;
    long steps;
    long writes;
    long moves;
    long restores;
    long halts;

    @Override
    public String toString() {
      return "%d schedules, %d steps, %d writes, %d moves, %d restores, %d halts"
          .formatted(schedules, steps, writes, moves, restores, halts);
    }
  }

  /** Below this the dice say that something is written; half the schedules end without writes. */
  private static final double WRITING = 0.38;

  private static final int[] CLOCK = {0, 1, 1, 3, 10, -2};

  private final Protocol protocol;
  private final Counts counts;
  private final SplittableRandom random;
  private final boolean isRestoring;
  private final History history = new History();
  private final List<ReplicaState<User>> network = new ArrayList<>();
  private final List<ReplicaState<User>> archive = new ArrayList<>();
  private final Map<SystemOfRecord, Optional<Replica<User>>> backups =
      new EnumMap<>(SystemOfRecord.class);
  private final Set<Long> lost = new HashSet<>();
  private Replica<User> platform;
  private @Nullable Replica<User> baas;
  private boolean isRestored;
  private long clock = 1;
  private int serial;

  private Schedule(long seed, Protocol protocol, Counts counts) {
    this.protocol = protocol;
    this.counts = counts;
    this.random = new SplittableRandom(seed);
    this.isRestoring = chance(0.3);
    Values<User> values =
        Values.of(UserFields.ALL)
            .set(UserFields.ID, new UserId(new UUID(0, 1)))
            .set(UserFields.ACTIVE, true)
            .build();
    if (chance(0.5)) {
      this.platform = protocol.created(values, now());
      history.moved(platform);
    } else { // As if both sides had agreed on everything before stamps were kept.
      this.platform = Replica.restore(PLATFORM, values).build();
      this.baas = Replica.restore(BAAS, values).build();
      history.noteRevision(platform);
    }
  }

  /** Runs the schedule of this seed; throws an {@link AssertionError} if anything is wrong. */
  static void run(long seed, Protocol protocol, Counts counts) {
    Schedule schedule = new Schedule(seed, protocol, counts);
    int steps = schedule.random.nextInt(20, 121);
    counts.schedules++;
    counts.steps += steps;
    int writing = schedule.chance(0.5) ? steps : steps / 2;
    for (int i = 0; i < steps; i++) {
      schedule.clock = Math.max(0, schedule.clock + CLOCK[schedule.random.nextInt(CLOCK.length)]);
      schedule.step(schedule.random.nextDouble(i < writing ? 0 : WRITING, 1));
    }
    schedule.settle();
    schedule.check();
  }

  private void step(double dice) {
    if (dice < 0.33) {
      write(chance(0.5) ? PLATFORM : BAAS, History.FIELDS.get(random.nextInt(3)));
    } else if (dice < 0.35) {
      writePlatformState();
    } else if (dice < WRITING) {
      move();
    } else if (dice < 0.62) {
      send(chance(0.5) ? PLATFORM : BAAS);
    } else if (dice < 0.90 && !network.isEmpty()) {
      deliver(network.remove(random.nextInt(network.size())));
    } else if (dice < 0.93 && !archive.isEmpty()) {
      receive(archive.get(random.nextInt(archive.size())));
    } else if (dice < 0.95) {
      SystemOfRecord side = chance(0.5) ? PLATFORM : BAAS;
      backups.put(side, Optional.ofNullable(copy(side)));
    } else if (dice < 0.96 && isRestoring && !backups.isEmpty()) {
      restore(List.copyOf(backups.keySet()).get(random.nextInt(backups.size())));
    }
  }

  private void write(SystemOfRecord side, TextField<User> field) {
    Replica<User> before = copy(side);
    if (before == null) {
      return;
    }
    String old = before.values().get(field);
    boolean isNoChange = old != null && chance(0.05);
    String value = isNoChange ? old : side + "-" + serial++;
    Replica<User> after = protocol.write(before, UserPatch.set(field, value), now());
    if (isNoChange) {
      require(after == before, "a write that changes nothing left a trace");
      return;
    }
    counts.writes++;
    require(after.revision() > before.revision(), "a write got no new revision");
    put(after);
    history.wrote(after, field);
  }

  private void writePlatformState() {
    boolean active = platform.values().require(UserFields.ACTIVE);
    if (chance(0.5)) {
      platform = protocol.write(platform, UserPatch.set(UserFields.ACTIVE, !active), now());
    } else {
      RoleKey role = RoleKey.parse("role" + serial++);
      Values<User> roles = platform.values().with(UserFields.ROLES, ImmutableSortedSet.of(role));
      platform = protocol.writeValues(platform, roles, now());
    }
    history.noteRevision(platform);
  }

  private void move() {
    counts.moves++;
    TenantId tenant = new TenantId(new UUID(0, ++serial));
    platform = protocol.write(platform, UserPatch.set(UserFields.TENANT_ID, tenant), now());
    history.moved(platform);
  }

  private void send(SystemOfRecord side) {
    Replica<User> copy = copy(side);
    if (copy != null && !copy.isHalted()) {
      network.add(shipped(copy));
      archive.add(network.get(network.size() - 1));
    }
  }

  private void deliver(ReplicaState<User> message) {
    if (chance(0.15)) {
      network.add(message);
    }
    if (!chance(0.08)) {
      receive(message);
    }
  }

  private void restore(SystemOfRecord side) {
    isRestored = true;
    counts.restores++;
    clock += 50; // A restore takes time: a clock behind the old revisions is the known risk.
    if (side == PLATFORM) {
      platform = backups.get(side).orElseThrow();
      lost.addAll(history.forgottenBy(platform));
    } else {
      baas = backups.get(side).orElse(null);
      if (chance(0.2)) { // Emptied. From an older backup it would bring back what nobody remembers.
        baas = null;
        backups.remove(side);
      }
    }
    network.clear();
    archive.clear();
  }

  private void receive(ReplicaState<User> state) {
    history.delivered(state);
    Replica<User> before = copy(state.side().other());
    if (before == null) {
      put(protocol.firstContact(state, now()));
      return;
    }
    Replica<User> after = protocol.receive(before, state, now());
    boolean isRaised = after.revision() != before.revision();
    require(!isRaised || state.seen() > before.revision(), "receiving counted as a change");
    if (before.side() == BAAS) {
      boolean isTaken = state.revision() > before.seen() && after.seen() == state.revision();
      boolean isForgotten = lost.contains(before.seen()) && !state.forced();
      require(!(isTaken && isForgotten), "what the Platform has forgotten was overwritten");
    }
    put(after);
  }

  /**
   * The faults stop: what is pending is exchanged; after a restore all is, and the operator
   * decides.
   */
  private void settle() {
    for (int round = 0; round < 6; round++) {
      clock++;
      if (platform.isHalted()) {
        counts.halts++;
        platform =
            baas != null && chance(0.5)
                ? protocol.operatorChoosesBaas(platform, baas.state(), now())
                : protocol.operatorChoosesPlatform(platform, now());
      }
      exchange(BAAS, isRestored && round >= 2);
      exchange(PLATFORM, isRestored && round >= 2);
    }
  }

  private void exchange(SystemOfRecord side, boolean isScanned) {
    Replica<User> copy = copy(side);
    if (copy == null || platform.isHalted() || !(copy.isPending() || isScanned)) {
      return;
    }
    receive(shipped(copy));
    if (!platform.isHalted()) {
      receive(shipped(Objects.requireNonNull(copy(side.other()))));
    }
  }

  private void check() {
    require(baas != null, "the BaaS never heard of the user");
    Replica<User> other = Objects.requireNonNull(baas);
    require(platform.state().values().equals(other.state().values()), "the copies differ");
    require(Merge.differences(platform.state(), other.state()).isEmpty(), "differences are told");
    require(!platform.isPending() && !other.isPending(), "something is still pending");
    if (!isRestored) {
      history.check(platform.values());
    }
  }

  private ReplicaState<User> shipped(Replica<User> copy) {
    put(protocol.ship(copy));
    return copy(copy.side()).state();
  }

  private @Nullable Replica<User> copy(SystemOfRecord side) {
    return side == PLATFORM ? platform : baas;
  }

  private void put(Replica<User> copy) {
    if (copy.side() == PLATFORM) {
      platform = copy;
    } else {
      baas = copy;
    }
  }

  private void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new AssertionError(otherwise + "; Platform: " + platform + "; BaaS: " + baas);
    }
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private Instant now() {
    return Instant.EPOCH.plus(clock, ChronoUnit.MICROS);
  }
}
