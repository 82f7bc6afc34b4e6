package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.Deliveries.Failing;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.spi.ChangeListener;
import dev.tenantry.testkit.SettableClock;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What becomes of an event whose listener fails in ways that nobody declares. */
class DeliveryFailuresTest {

  private final SettableClock clock = SettableClock.atNoon();
  private final InterceptedPersistence stored =
      new InterceptedPersistence(InMemoryPersistence.create(clock));
  private final List<UUID> told = new ArrayList<>();

  @Test
  void anErrorCountsAsAFailureAndTheCallerNeverHearsOfIt() {
    failsAlone(new AssertionError("on purpose"));
  }

  @Test
  void aCheckedExceptionThatNobodyDeclaredCountsAsAFailure() {
    failsAlone(new IOException("on purpose"));
  }

  @Test
  void aStackThatOverflowsCountsAsAFailureAndTheCallerNeverHearsOfIt() {
    failsAlone(new StackOverflowError("on purpose"));
  }

  @Test
  void aListenerThatCallsItselfWithoutEndKeepsNobodyElseFromBeingTold() {
    try (Tenantry tenantry = telling(event -> callItself(0))) {
      createUser(tenantry);

      assertThat(failures(tenantry)).containsExactly(1);
      assertThat(told).hasSize(1);
    }
  }

  @Test
  void anErrorOfTheMachineIsPutOffAndThenHeardOf() {
    try (Tenantry tenantry = telling(failing(new OutOfMemoryError("on purpose")))) {
      assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> createUser(tenantry));

      assertThat(failures(tenantry)).containsExactly(1);
    }
  }

  @Test
  void whatCannotBeNotedIsToldAgainAndWhatCannotBeHeldIsToldThen() {
    AtomicInteger calls = new AtomicInteger();
    try (Tenantry tenantry =
        telling(
            event -> {
              if (calls.incrementAndGet() == 1) {
                goDown();
              }
            })) {
      createUser(tenantry);
      assertThat(told).isEmpty();
      stored.seePlatformAs(back -> back);

      assertThat(tenantry.deliveries().status().waiting()).isEqualTo(2);
      clock.advance(Duration.ofMinutes(5));
      assertThat(tenantry.deliveries().drain()).isEqualTo(2);
      assertThat(calls).hasValue(2);
      assertThat(told).hasSize(1);
    }
  }

  private void failsAlone(Throwable failure) {
    try (Tenantry tenantry = telling(failing(failure))) {
      createUser(tenantry);

      assertThat(failures(tenantry)).containsExactly(1);
      assertThat(told).hasSize(1);
    }
  }

  private static ChangeListener failing(Throwable failure) {
    return event -> {
      throw sneaky(failure);
    };
  }

  @SuppressWarnings("InfiniteRecursion")
  private static int callItself(int depth) {
    return callItself(depth + 1) + 1;
  }

  private void goDown() {
    stored.seePlatformAs(
        any -> {
          throw sneaky(new IOException("gone"));
        });
  }

  private Tenantry telling(ChangeListener first) {
    return Tenantry.builder()
        .persistence(stored)
        .clock(clock)
        .changeListener("first", first)
        .changeListener("second", event -> told.add(event.id()))
        .build();
  }

  private static void createUser(Tenantry tenantry) {
    tenantry.platform().asSuperAdmin().createUser(CreateUser.of("anna@example.com", "anna"));
  }

  private static ImmutableList<Integer> failures(Tenantry tenantry) {
    return tenantry.deliveries().status().failing().stream()
        .map(Failing::failures)
        .collect(ImmutableList.toImmutableList());
  }

  /** Throws what the compiler would not let pass. */
  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException sneaky(Throwable failure) throws T {
    throw (T) failure;
  }
}
