package dev.tenantry.faults;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tenantry.adapters.jdbc.JdbcPersistence;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.domain.error.TenantryException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javax.sql.DataSource;

/** A process that edits users on both sides, and keeps a ledger of it, until it is killed. */
final class KilledWorker {

  private static final Logger SILENCED = Logger.getLogger("dev.tenantry");
  private static final Duration PAUSE = Duration.ofMillis(5);

  private KilledWorker() {}

  /**
   * Takes the URLs of the Platform and the BaaS, the file of the users and that of the ledger, a
   * seed, and how many milliseconds marks are late; 0 for the engine as it is. It says when it is
   * ready, and begins when it is told to.
   */
  public static void main(String[] arguments) throws IOException {
    SILENCED.setLevel(Level.OFF);
    long late = Long.parseLong(arguments[5]);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed(arguments));
    List<ColdUser> users = ColdUser.readAll(Path.of(arguments[2]));
    Tenantry tenantry =
        Tenantry.builder()
            .platform(JdbcPersistence.of(source(arguments[0], late)))
            .baas(JdbcPersistence.of(source(arguments[1], late)))
            .build();
    try (Ledger ledger = Ledger.opened(Path.of(arguments[3]))) {
      Edits edits = new Edits(tenantry, users, ledger, arguments[4], random);
      edits.warmUp();
      System.out.println("ready");
      if (System.in.read() < 0) {
        return;
      }
      if (random.nextBoolean()) {
        tenantry.worker().start(Executors.newSingleThreadScheduledExecutor(), PAUSE);
      }
      while (true) {
        edit(edits);
      }
    }
  }

  /** A database that is down does not end the process. */
  private static void edit(Edits edits) throws IOException {
    try {
      edits.next();
    } catch (TenantryException down) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
  }

  private static long seed(String[] arguments) {
    return Long.parseLong(arguments[4]);
  }

  private static DataSource source(String url, long late) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(2);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(500);
    config.setInitializationFailTimeout(-1);
    DataSource pool = new HikariDataSource(config);
    return late == 0
        ? pool
        : new MarkedTooLate(
                "xmin = pg_current_xact_id()::xid",
                () -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(late)))
            .over(pool);
  }
}
