package dev.tenantry.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.adapters.micrometer.MicrometerListener;
import dev.tenantry.adapters.micrometer.SyncMetrics;
import dev.tenantry.application.api.PlatformUsers;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.Worker;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.spi.RemoteBaas;
import dev.tenantry.testkit.FakeBaas;
import dev.tenantry.testkit.SettableClock;
import dev.tenantry.testkit.UnreliableBaas;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What the starter does for whoever operates the application. */
class OperationTest {

  private final FakeBaas remote = new FakeBaas(SettableClock.atNoon());
  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withUserConfiguration(App.class)
          .withPropertyValues("spring.datasource.url=jdbc:h2:mem:operated");

  @Test
  void noWorkerRunsUnlessItIsAskedFor() {
    application.run(context -> assertThat(context.getBean(Worker.class).isRunning()).isFalse());
  }

  @Test
  void theWorkerLivesAsLongAsTheContext() throws InterruptedException {
    CountDownLatch drained = new CountDownLatch(1);
    AtomicReference<Worker> seen = new AtomicReference<>();
    AtomicReference<Thread> thread = new AtomicReference<>();
    application
        .withPropertyValues(
            "tenantry.worker.enabled=true",
            "tenantry.worker.pause=1ms",
            "tenantry.jdbc.migrate=true")
        .withBean(
            RemoteBaas.class,
            () ->
                states -> {
                  thread.set(Thread.currentThread());
                  drained.countDown();
                  return remote.exchange(states);
                })
        .run(
            context -> {
              seen.set(context.getBean(Worker.class));
              context
                  .getBean(PlatformUsers.class)
                  .createUser(CreateUser.of("anna@example.com", "anna-1"));
              assertThat(drained.await(30, TimeUnit.SECONDS)).isTrue();
              assertThat(seen.get().isRunning()).isTrue();
            });

    assertThat(thread.get().getName()).startsWith("tenantry-worker-");
    assertThat(seen.get().isRunning()).isFalse();
    thread.get().join(TimeUnit.SECONDS.toMillis(30));
    assertThat(thread.get().isAlive()).isFalse();
  }

  @Test
  void healthCountsWhatWaits() {
    application
        .withBean(
            Tenantry.class,
            () -> Tenantry.builder().platform(InMemoryPersistence.create()).baas(remote).build())
        .run(
            context -> {
              remote.down(true);
              context
                  .getBean(PlatformUsers.class)
                  .createUser(CreateUser.of("anna@example.com", "anna-1"));

              Health health =
                  context.getBean("tenantryHealthIndicator", HealthIndicator.class).health();

              assertThat(health.getStatus()).isEqualTo(Status.UP);
              assertThat(health.getDetails())
                  .containsEntry("pending", 1L)
                  .containsEntry("parked", 0L)
                  .containsEntry("regressed", 0L)
                  .containsKey("oldest");
              assertThat(health.toString()).doesNotContain("anna");
            });
  }

  @Test
  void healthIsDownWhileASideCannotBeReached() {
    UnreliableBaas baas = new UnreliableBaas(InMemoryPersistence.create());
    baas.goDown();
    application
        .withBean(
            Tenantry.class,
            () -> Tenantry.builder().platform(InMemoryPersistence.create()).baas(baas).build())
        .run(
            context ->
                assertThat(
                        context
                            .getBean("tenantryHealthIndicator", HealthIndicator.class)
                            .health()
                            .getStatus())
                    .isEqualTo(Status.DOWN));
  }

  @Test
  void healthCanBeSwitchedOff() {
    application
        .withPropertyValues("management.health.tenantry.enabled=false")
        .run(context -> assertThat(context).doesNotHaveBean("tenantryHealthIndicator"));
  }

  @Test
  void healthGivesWayToTheApplicationsOwn() {
    HealthIndicator own = () -> Health.up().build();
    application
        .withBean("tenantryHealthIndicator", HealthIndicator.class, () -> own)
        .run(context -> assertThat(context.getBean("tenantryHealthIndicator")).isSameAs(own));
  }

  @Test
  void metricsGiveWayToTheApplicationsOwn() {
    MeterRegistry other = new SimpleMeterRegistry();
    MicrometerListener listener = MicrometerListener.of(other);
    application
        .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
        .withBean("own", MicrometerListener.class, () -> listener)
        .run(context -> assertThat(context.getBean(MicrometerListener.class)).isSameAs(listener));
  }

  @Test
  void metricsNeedARegistry() {
    application.run(context -> assertThat(context).doesNotHaveBean(SyncMetrics.class));
  }

  @Test
  void useCasesAreMeasuredWhereThereIsARegistry() {
    application
        .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
        .withPropertyValues("tenantry.jdbc.migrate=true")
        .run(
            context -> {
              context
                  .getBean(PlatformUsers.class)
                  .createUser(CreateUser.of("cleo@example.com", "cleo-1"));

              MeterRegistry registry = context.getBean(MeterRegistry.class);
              assertThat(
                      registry
                          .get("tenantry.operations")
                          .tag("method", "createUser")
                          .timer()
                          .count())
                  .isEqualTo(1);
              context.getBean(SyncMetrics.class).bindTo(registry);
              assertThat(registry.get("tenantry.sync.backlog").gauge().value()).isZero();
            });
  }
}
