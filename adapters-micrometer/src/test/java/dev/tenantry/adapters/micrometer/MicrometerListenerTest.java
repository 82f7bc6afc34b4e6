package dev.tenantry.adapters.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.spi.Drained;
import dev.tenantry.application.spi.OperationListener;
import dev.tenantry.testkit.contract.OperationListenerContract;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class MicrometerListenerTest extends OperationListenerContract {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final MicrometerListener listener = MicrometerListener.of(registry);

  @Override
  protected OperationListener listener() {
    return listener;
  }

  @Test
  void timesUseCasesByTheirNamesAndOutcomes() {
    createAnnaTwice();

    assertThat(timesCreated("OK")).isEqualTo(1);
    assertThat(timesCreated("CONFLICT")).isEqualTo(1);
  }

  @Test
  void noNameOrTagHoldsWhatSomebodyTyped() {
    createAnnaTwice();

    assertThat(registry.getMeters())
        .extracting(Meter::getId)
        .allSatisfy(
            id -> {
              assertThat(id.getName()).startsWith("tenantry.");
              assertThat(id.getTags())
                  .extracting(Tag::getKey)
                  .isSubsetOf("port", "method", "outcome");
              assertThat(id.toString()).doesNotContain("anna");
            });
  }

  @Test
  void countsWhatDrainsDo() {
    listener.drained(new Drained(5, 2, 1, true));
    listener.drained(new Drained(1, 0, 0, false));

    assertThat(count("exchanged")).isEqualTo(6);
    assertThat(count("failed")).isEqualTo(2);
    assertThat(count("parked")).isEqualTo(1);
    assertThat(count("unreachable")).isEqualTo(1);
  }

  private void createAnnaTwice() {
    try (Tenantry tenantry =
        Tenantry.builder()
            .persistence(InMemoryPersistence.create())
            .operationListener(listener)
            .build()) {
      PlatformApi admin = tenantry.platform().asSuperAdmin();
      CreateUser anna = CreateUser.of("anna@example.com", "anna-1");
      admin.createUser(anna);
      assertThatThrownBy(() -> admin.createUser(anna)).hasMessageContaining("email");
    }
  }

  private long timesCreated(String outcome) {
    return registry
        .get("tenantry.operations")
        .tags("port", "PlatformUsers", "method", "createUser", "outcome", outcome)
        .timer()
        .count();
  }

  private double count(String name) {
    return registry.get("tenantry.sync." + name).counter().count();
  }
}
