package dev.tenantry.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Stopwatch;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tenantry.application.api.BaasTenants;
import dev.tenantry.application.api.BaasUsers;
import dev.tenantry.application.api.Deliveries;
import dev.tenantry.application.api.Onboarding;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Synchronization;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.domain.error.PersistenceUnavailableException;
import dev.tenantry.domain.error.TenantryException;
import dev.tenantry.harness.FigureLine;
import dev.tenantry.harness.PortCall;
import dev.tenantry.testkit.ProofSize;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fails before and after JDBC call n, for n = 1, 2, 3, ... until a run completes; the ordinary run
 * leaves PostgreSQL and most calls out. {@code -Dtenantry.passes=4} goes through all calls so
 * often, each time with another way to fail, of which there are four; {@code -Dtenantry.seed=2}
 * begins with that one.
 */
class FaultTest {

  private static final Faults.Kind[] KINDS = Faults.Kind.values();

  private static final int ORDINARY_STEP = 101;

  /** The next use case begins a call later, and with another way to fail; few calls are enough. */
  private static final int SHIFTS = 10;

  /** What goes wrong on purpose is not worth a line each. */
  private static final Logger SILENCED = Logger.getLogger("dev.tenantry");

  @BeforeAll
  static void silence() {
    SILENCED.setLevel(Level.OFF);
  }

  @AfterAll
  static void speak() {
    SILENCED.setLevel(null);
  }

  static ImmutableList<Stages> engines() {
    return Boolean.getBoolean(ProofSize.PROPERTY)
        ? ImmutableList.copyOf(Stages.values())
        : ImmutableList.of(Stages.H2);
  }

  @ParameterizedTest
  @MethodSource("engines")
  void leavesAllOrNothingWhicheverCallFails(Stages engine) {
    int step = ProofSize.of(ORDINARY_STEP, 1);
    int passes = Integer.getInteger("tenantry.passes", 1);
    int first = Integer.getInteger("tenantry.seed", 0);
    Stopwatch watch = Stopwatch.createStarted();
    long runs = 0;
    long drained = 0;
    for (Stage stage : engine.all()) {
      for (UseCase useCase : UseCases.ALL) {
        Trial trial = Trial.of(stage, useCase);
        int shift = UseCases.ALL.indexOf(useCase) % SHIFTS;
        for (int pass = first; pass < first + passes; pass++) {
          runs += runs(trial, pass, step, shift);
        }
        drained += trial.drained();
      }
    }
    FigureLine.write(
        "faults",
        watch.elapsed(),
        ImmutableMap.of(
            "engine", engine,
            "useCases", UseCases.ALL.size(),
            "runs", runs,
            "drained", drained,
            "passes", passes,
            "step", step,
            "seed", first));
  }

  @Test
  void noOperationIsForgotten() {
    Set<PortCall> called = new HashSet<>();
    Stage stage = Stages.H2.two();
    for (UseCase useCase : UseCases.ALL) {
      stage.set(useCase);
      try (Tenantry tenantry = stage.tenantry(useCase, Faults.none())) {
        useCase.call().run(Ports.of(tenantry).seenBy(called::add), stage.cast());
      } catch (TenantryException refused) {
        assertThat(refused).isNotInstanceOf(PersistenceUnavailableException.class);
      }
    }

    assertThat(called)
        .containsAll(
            PortCall.allOf(
                PlatformApi.class,
                Onboarding.class,
                BaasUsers.class,
                BaasTenants.class,
                Synchronization.class,
                Deliveries.class));
  }

  /** A harness that cannot fail proves nothing. */
  @Test
  void catchesAMarkThatIsSetOutsideTheTransaction() {
    MarkedTooLate fault = new MarkedTooLate("1 = 1", () -> {});

    assertCaught("change a profile", fault::over, "that differ are pending");
  }

  @Test
  void catchesAnEventThatIsRecordedOutsideTheTransaction() {
    assertCaught("decline an invitation", new RecordedTooLate()::over, "half of it");
  }

  /** Nothing but what follows a run shows this one. */
  @Test
  void catchesALinkThatOpensNothing() {
    AtCommit fault =
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                "update tenantry_platform_invites"
                    + " set token_digest = 'x' || substring(token_digest, 2)");
          }
          connection.commit();
        };

    assertCaught("resend an invitation", fault::over, "the newest link opens it");
  }

  private static void assertCaught(String name, UnaryOperator<DataSource> fault, String how) {
    Stage stage = Stages.H2.two();
    Trial trial = Trial.of(stage, UseCases.named(name)).on(stage.over(fault));

    assertThatThrownBy(() -> runs(trial, 0, 1, 0))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(how);
  }

  private static long runs(Trial trial, int pass, int step, int shift) {
    long runs = 0;
    boolean isReached = true;
    for (int n = 1 + (pass + shift) % step; isReached; n += step) {
      isReached = false;
      for (Faults.Moment moment : Faults.Moment.values()) {
        Faults.Kind kind =
            KINDS[(n / step + shift + moment.ordinal() * 2 + pass / step) % KINDS.length];
        Faults faults = Faults.at(n, moment, kind);
        trial.run(faults);
        isReached |= faults.isReached();
        runs++;
      }
    }
    return runs;
  }
}
