package dev.tenantry.adapters.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.testkit.FakeBaas;
import dev.tenantry.testkit.SettableClock;
import dev.tenantry.testkit.UnreliableBaas;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SyncMetricsTest {

  private final SettableClock clock = SettableClock.atNoon();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  @Test
  void showsWhatWaitsAndForHowLong() {
    FakeBaas baas = new FakeBaas(clock);
    baas.down(true);
    try (Tenantry tenantry =
        Tenantry.builder().platform(InMemoryPersistence.create()).baas(baas).clock(clock).build()) {
      createAnna(tenantry);
      clock.advance(Duration.ofMinutes(2));
      SyncMetrics.of(tenantry.sync(), clock).bindTo(registry);

      assertThat(gauge("backlog")).isEqualTo(1);
      assertThat(gauge("parked.now")).isZero();
      assertThat(gauge("regressed")).isZero();
      assertThat(gauge("oldest")).isEqualTo(120);
      assertThat(gauge("down")).isZero();
    }
  }

  @Test
  void showsZerosWhereNothingWaits() {
    try (Tenantry tenantry = Tenantry.builder().persistence(InMemoryPersistence.create()).build()) {
      createAnna(tenantry);
      SyncMetrics.of(tenantry.sync(), clock).bindTo(registry);

      assertThat(gauge("backlog")).isZero();
      assertThat(gauge("oldest")).isZero();
    }
  }

  @Test
  void countsNothingWhileASideCannotBeReached() {
    UnreliableBaas baas = new UnreliableBaas(InMemoryPersistence.create());
    baas.goDown();
    try (Tenantry tenantry =
        Tenantry.builder().platform(InMemoryPersistence.create()).baas(baas).build()) {
      SyncMetrics.of(tenantry.sync(), clock).bindTo(registry);

      assertThat(gauge("down")).isEqualTo(1);
      assertThat(gauge("backlog")).isNaN();
      assertThat(gauge("oldest")).isNaN();
    }
  }

  private static void createAnna(Tenantry tenantry) {
    tenantry.platform().asSuperAdmin().createUser(CreateUser.of("anna@example.com", "anna-1"));
  }

  private double gauge(String name) {
    return registry.get("tenantry.sync." + name).gauge().value();
  }
}
