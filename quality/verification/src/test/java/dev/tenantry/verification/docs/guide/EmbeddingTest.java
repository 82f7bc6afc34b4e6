package dev.tenantry.verification.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.adapters.jdbc.JdbcPersistence;
import dev.tenantry.adapters.jdbc.JdbcSchema;
import dev.tenantry.adapters.micrometer.MicrometerListener;
import dev.tenantry.adapters.micrometer.SyncMetrics;
import dev.tenantry.application.api.PlatformUsers;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateUser;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** The embedding guide's examples do what it says. */
class EmbeddingTest {

  @Test
  void twoDatabasesAreKeptInStepByAWorker() {
    DataSource platformDatabase = database("platform");
    DataSource baasDatabase = database("baas");
    // begin
    Tenantry tenantry =
        Tenantry.builder()
            .platform(JdbcPersistence.of(platformDatabase))
            .baas(JdbcPersistence.of(baasDatabase))
            .build();
    // end
    createAnna(tenantry);
    assertThat(tenantry.baas().asSuperAdmin().users().findMany()).hasSize(1);

    // begin
    ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    tenantry.worker().start(executor, Duration.ofSeconds(5));
    // end
    assertThat(tenantry.worker().isRunning()).isTrue();

    // begin
    tenantry.close(); // stops the worker after the run that has begun
    executor.shutdown();
    // end
    assertThat(tenantry.worker().isRunning()).isFalse();
  }

  @Test
  void metricsShowWhatIsDone() {
    MeterRegistry registry = new SimpleMeterRegistry();
    // begin
    Tenantry tenantry =
        Tenantry.builder()
            .persistence(InMemoryPersistence.create())
            .operationListener(MicrometerListener.of(registry))
            .build();
    SyncMetrics.of(tenantry.sync(), Clock.systemUTC()).bindTo(registry);
    // end

    createAnna(tenantry);
    assertThat(registry.get("tenantry.operations").tag("outcome", "OK").timer().count())
        .isEqualTo(1);
    assertThat(registry.get("tenantry.sync.backlog").gauge().value()).isZero();
    tenantry.close();
  }

  private static void createAnna(Tenantry tenantry) {
    PlatformUsers users = tenantry.platform().asSuperAdmin();
    users.createUser(CreateUser.of("anna@example.com", "anna-1"));
  }

  private static DataSource database(String name) {
    JdbcDataSource dataSource = new JdbcDataSource();
    dataSource.setURL("jdbc:h2:mem:guide-" + name + ";DB_CLOSE_DELAY=-1");
    JdbcSchema.migrate(dataSource);
    return dataSource;
  }
}
