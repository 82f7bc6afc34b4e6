package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.spi.ChangeListener;
import dev.tenantry.domain.event.ChangeEvent;
import dev.tenantry.harness.ManualExecutor;
import dev.tenantry.testkit.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of events whose lease runs out while somebody tells others of the same claim. */
class LapsedLeaseTest {

  private final SettableClock clock = SettableClock.atNoon();
  private final InMemoryPersistence stored = InMemoryPersistence.create(clock);

  @Test
  void anEventThatAnotherInstanceHasTakenMeanwhileIsNotToldAgain() {
    List<ChangeEvent> bySlow = new ArrayList<>();
    List<ChangeEvent> byOther = new ArrayList<>();
    try (Tenantry other = telling(byOther::add);
        Tenantry slow =
            telling(
                event -> {
                  bySlow.add(event);
                  clock.advance(Duration.ofHours(1));
                  other.deliveries().drain();
                })) {
      writing(slow, "anna", "bo");

      assertThat(slow.deliveries().drain()).isZero();
      assertThat(bySlow).hasSize(1);
      assertThat(byOther).hasSize(2).containsAll(bySlow);
      assertThat(slow.deliveries().status().waiting()).isZero();
    }
  }

  /** Creates users while a worker runs, so that their creation waits to be told. */
  private static void writing(Tenantry tenantry, String... names) {
    tenantry.worker().start(new ManualExecutor(), Duration.ofSeconds(1));
    for (String name : names) {
      tenantry.platform().asSuperAdmin().createUser(CreateUser.of(name + "@example.com", name));
    }
    tenantry.worker().stop();
  }

  private Tenantry telling(ChangeListener listener) {
    return Tenantry.builder()
        .persistence(stored)
        .clock(clock)
        .changeListener("audit", listener)
        .build();
  }
}
