package dev.tenantry.faults;

import dev.tenantry.adapters.jdbc.JdbcPersistence;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.user.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Creates many users, and hands each process its part of them. */
final class ColdUsers {

  private static final int MOVERS = 4;

  private ColdUsers() {}

  static void create(StoredDatabase platform, StoredDatabase baas, int users, Path folder)
      throws IOException {
    List<List<String>> lines = new ArrayList<>();
    for (int partition = 0; partition < Killing.PARTITIONS; partition++) {
      lines.add(new ArrayList<>());
    }
    ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    try (Tenantry tenantry =
        Tenantry.builder()
            .platform(JdbcPersistence.of(platform.pool()))
            .baas(JdbcPersistence.of(baas.pool()))
            .build()) {
      // With a worker calls do not wait for the other side, and it ships in batches.
      tenantry.worker().start(executor, Duration.ofMillis(500));
      PlatformApi admin = tenantry.platform().asSuperAdmin();
      Tenant one = admin.createTenant(CreateTenant.named("One"));
      Tenant other = admin.createTenant(CreateTenant.named("Other"));
      for (int i = 0; i < users; i++) {
        User user =
            admin.createUser(
                CreateUser.of("cold" + i + "@example.com", "cold-" + i).inTenant(one.id()));
        lines
            .get(i % Killing.PARTITIONS)
            .add(
                new ColdUser(
                        user.id(),
                        user.baasId(),
                        i / Killing.PARTITIONS % MOVERS == 0,
                        one.id(),
                        other.id())
                    .line());
      }
      tenantry.worker().stop();
      tenantry.sync().drain();
    } finally {
      executor.shutdownNow();
    }
    for (int partition = 0; partition < Killing.PARTITIONS; partition++) {
      Files.write(Killing.usersOf(folder, partition), lines.get(partition));
    }
  }
}
