package dev.tenantry.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import dev.tenantry.application.api.SyncStatus;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.domain.error.PersistenceUnavailableException;
import dev.tenantry.domain.error.TenantryException;
import dev.tenantry.domain.policy.SystemOfRecord;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A use case on a stage: what it makes of the databases when nothing fails, and whether it makes
 * that or nothing when something does.
 */
final class Trial {

  /** A hurried exchange may leave something to the next. */
  private static final int ROUNDS = 5;

  private static final Map<String, String> NOTHING = Map.of();

  private final Stage stage;
  private final UseCase useCase;
  private final Ends undone;
  private final Ends done;
  private final @Nullable Class<?> refusal;
  private final Set<Left> drained = new HashSet<>();

  /**
   * What people see.
   *
   * @param own on the side where the use case begins, right after it
   * @param converged on the Platform, after everything was drained
   */
  private record Ends(
      Map<String, Map<String, Map<String, String>>> own,
      Map<String, Map<String, Map<String, String>>> converged) {}

  private Trial(Stage stage, UseCase useCase, Ends undone, Ends done, @Nullable Class<?> refusal) {
    this.stage = stage;
    this.useCase = useCase;
    this.undone = undone;
    this.done = done;
    this.refusal = refusal;
  }

  /** Sets the stage, which has to be sound, and looks where things end when nothing fails. */
  static Trial of(Stage stage, UseCase useCase) {
    stage.set(useCase);
    Ends undone = endsNow(stage, useCase);
    stage.reset();
    Throwable refusal = thrown(stage, useCase, Faults.none());
    Ends done = endsNow(stage, useCase);
    try (Tenantry tenantry = stage.tenantry(useCase, Faults.none())) {
      assertThat(tenantry.sync().reconcile().first()).as("what does not agree").isEmpty();
    }
    stage.reset();
    return new Trial(stage, useCase, undone, done, refusal == null ? null : refusal.getClass());
  }

  private static Ends endsNow(Stage stage, UseCase useCase) {
    Map<String, Map<String, Map<String, String>>> own = own(stage, stage.look(), useCase);
    drain(stage, useCase);
    return new Ends(own, agreed(stage, stage.look()));
  }

  /** The same expectations of something else. */
  Trial on(Stage other) {
    return new Trial(other, useCase, undone, done, refusal);
  }

  /**
   * Runs once with these faults, judges what is there afterwards, and puts back what was there
   * before.
   */
  void run(Faults faults) {
    Throwable thrown = thrown(stage, useCase, faults);
    try {
      stage.putBack(judged(thrown));
    } catch (AssertionError | RuntimeException wrong) {
      throw new AssertionError("%s, %s: %s".formatted(useCase, faults, wrong.getMessage()), wrong);
    }
  }

  private Stage.Look judged(@Nullable Throwable thrown) {
    if (thrown != null && thrown.getClass() != refusal) {
      assertThat(thrown).isInstanceOf(PersistenceUnavailableException.class);
    }
    for (SystemOfRecord side : SystemOfRecord.values()) {
      assertThat(stage.database(side).pool().getHikariPoolMXBean().getActiveConnections())
          .as("connections that were not given back")
          .isZero();
    }
    Stage.Look after = stage.look();
    Soundness.check(stage, after, useCase);
    boolean isDone = isDone(thrown, own(stage, after, useCase));
    // Most calls that fail leave the same, and of the same a drain makes the same. The next run
    // would meet a connection that was left unfit.
    boolean isNew = drained.add(Left.of(isDone, after, stage.told().withTokens()));
    return isNew ? judgedAfterADrain(isDone) : after;
  }

  private Stage.Look judgedAfterADrain(boolean isDone) {
    drain(stage, useCase);
    Stage.Look end = stage.look();
    assertSame(
        agreed(stage, end),
        isDone ? done.converged() : undone.converged(),
        isDone ? "after a drain, done" : "after a drain, not done");
    return end;
  }

  /** How many ends were drained; all others were the same as one of them. */
  int drained() {
    return drained.size();
  }

  /** A use case that returns was done; one that throws was not, unless it says it may have been. */
  private boolean isDone(
      @Nullable Throwable thrown, Map<String, Map<String, Map<String, String>>> own) {
    if (useCase.isRepair()) {
      return true;
    }
    if (thrown == null) {
      assertSame(own, done.own(), "what was said to be done");
      return true;
    }
    if (own.equals(undone.own())) {
      return false;
    }
    assertSame(own, done.own(), "half of it");
    assertThat(thrown).as("done, but").hasMessageContaining("may have been made");
    return true;
  }

  /** One table after the other, so that what differs is seen. */
  private static void assertSame(
      Map<String, Map<String, Map<String, String>>> actual,
      Map<String, Map<String, Map<String, String>>> expected,
      String what) {
    for (String table : Sets.union(actual.keySet(), expected.keySet())) {
      assertThat(actual.get(table)).as("%s: %s", what, table).isEqualTo(expected.get(table));
    }
  }

  private static @Nullable Throwable thrown(Stage stage, UseCase useCase, Faults faults) {
    try (Tenantry tenantry = stage.tenantry(useCase, faults)) {
      useCase.call().run(Ports.of(tenantry), stage.cast());
      return null;
    } catch (TenantryException failed) {
      return failed;
    }
  }

  /** With what is to be told of it, whether or not that has happened. */
  private static Map<String, Map<String, Map<String, String>>> own(
      Stage stage, Stage.Look look, UseCase useCase) {
    Map<String, Map<String, Map<String, String>>> own = look.at(useCase.own()).content();
    if (useCase.own() == SystemOfRecord.PLATFORM) {
      own.put("to be told", Maps.asMap(stage.told().orWaiting(look.platform()), any -> NOTHING));
    }
    return NewIds.inOrder(own);
  }

  /** Drains until nothing waits. */
  private static void drain(Stage stage, UseCase useCase) {
    try (Tenantry tenantry = stage.tenantry(useCase, Faults.none())) {
      if (useCase.isRepair()) {
        useCase.call().run(Ports.of(tenantry), stage.cast());
      }
      SyncStatus status = tenantry.sync().status();
      for (int round = 0; round < ROUNDS && !status.isInStep(); round++) {
        stage.database(SystemOfRecord.PLATFORM).letAnHourPass();
        stage.database(SystemOfRecord.BAAS).letAnHourPass();
        tenantry.sync().unpark();
        tenantry.sync().drain();
        status = tenantry.sync().status();
      }
      assertThat(status).matches(SyncStatus::isInStep, "is in step");
      tellAll(stage, tenantry);
    }
  }

  /** What both sides agree on when nothing waits. */
  private static Map<String, Map<String, Map<String, String>>> agreed(Stage stage, Stage.Look end) {
    Map<String, Map<String, Map<String, String>>> shared = end.platform().shared("platform_");
    assertThat(shared)
        .as("what the Platform has of what the BaaS has")
        .containsAllEntriesOf(end.baas().shared("baas_"));
    InviteSoundness.checkMails(end.platform(), stage.told());
    shared.put("told", Maps.transformValues(stage.told().inOrder(), text -> Map.of("", text)));
    shared.put("waiting", Maps.asMap(Told.waiting(end.platform()), any -> NOTHING));
    return NewIds.inOrder(shared);
  }

  /** What is parked waits for somebody to say so, and holds back what is behind it. */
  private static void tellAll(Stage stage, Tenantry tenantry) {
    for (int round = 0; round < ROUNDS && tenantry.deliveries().status().waiting() > 0; round++) {
      stage.database(SystemOfRecord.PLATFORM).letAnHourPass();
      tenantry.deliveries().drain();
    }
  }
}
