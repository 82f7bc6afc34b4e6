package dev.tenantry.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.base.Stopwatch;
import com.google.common.collect.ImmutableMap;
import dev.tenantry.adapters.jdbc.JdbcPersistence;
import dev.tenantry.application.api.Reconcile;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.harness.FigureLine;
import dev.tenantry.testkit.ProofSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills processes that work on two PostgreSQL databases, at random moments, and stops a database
 * now and then without letting it finish: afterwards both sides converge, and nothing is lost that
 * was acknowledged. {@code -Dtenantry.kills=50000} kills so often; {@code -Dtenantry.seed=7} takes
 * other moments and edits, as far as the machine repeats itself.
 */
class KillTest {

  private static final int ROUNDS = 10;
  private static final int STOP_EVERY = 40;

  /** Where a mark is late by that much, a few kills are enough. */
  private static final long LATE_MILLISECONDS = 20;

  private static final int KILLS_FOR_A_FAULT = 2;
  private static final int MOST_KILLS_FOR_A_FAULT = 40;

  @TempDir private static Path folder;
  private static Server platform;
  private static Server baas;
  private static StoredDatabase platformRows;
  private static StoredDatabase baasRows;
  private static WorkerJvm jvm;
  private static final int USERS = ProofSize.of(200, 4_000);
  private static final long SEED = Long.getLong("tenantry.seed", 0);

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    CompletableFuture<Server> starting = CompletableFuture.supplyAsync(Server::start);
    platform = Server.start();
    baas = starting.join();
    platformRows = platform.database();
    baasRows = baas.database();
    ColdUsers.create(platformRows, baasRows, USERS, folder);
    jvm =
        WorkerJvm.rehearsed(
            Files.createDirectory(folder.resolve("jvm")),
            platform.url(),
            baas.url(),
            Killing.usersOf(folder, 0).toString(),
            folder.resolve("rehearsal").toString(),
            "0",
            "0");
  }

  @AfterAll
  static void stop() throws IOException {
    platformRows.pool().close();
    baasRows.pool().close();
    platform.close();
    baas.close();
  }

  @Test
  void losesNothingThatWasAcknowledgedHoweverOftenItIsKilled() throws Exception {
    int kills = Integer.getInteger("tenantry.kills", ProofSize.of(4, 200));
    Stopwatch watch = Stopwatch.createStarted();
    Ledgers ledgers = ledgersAfter(kills, 0);
    checkAftermath(ledgers);

    assertThat(ledgers.acknowledged()).as("edits, or this proves nothing").isGreaterThan(kills);
    FigureLine.write(
        "kills",
        watch.elapsed(),
        ImmutableMap.of(
            "kills",
            kills,
            "stops",
            stopsIn(kills),
            "users",
            USERS,
            "acknowledged",
            ledgers.acknowledged(),
            "lost",
            0,
            "seed",
            SEED));
  }

  /** A harness that cannot fail proves nothing; how many kills it takes is chance. */
  @Test
  @EnabledIfSystemProperty(named = ProofSize.PROPERTY, matches = "true")
  void catchesAMarkThatIsSetOutsideTheTransaction() throws Exception {
    Stopwatch watch = Stopwatch.createStarted();
    int kills = 0;
    boolean isCaught = false;
    while (!isCaught && kills < MOST_KILLS_FOR_A_FAULT) {
      Ledgers ledgers = ledgersAfter(KILLS_FOR_A_FAULT, LATE_MILLISECONDS);
      kills += KILLS_FOR_A_FAULT;
      isCaught = catchThrowable(() -> checkAftermath(ledgers)) instanceof AssertionError;
    }

    assertThat(isCaught).as("caught within %s kills", kills).isTrue();
    FigureLine.write(
        "kills",
        watch.elapsed(),
        ImmutableMap.of("fault", "marks set too late", "caughtAfterKills", kills));
    repair();
  }

  private Ledgers ledgersAfter(int kills, long late) throws Exception {
    long seed = SEED * 2 + (late == 0 ? 0 : 1);
    Killing killing = new Killing(jvm, folder, platform.url(), baas.url(), late, seed, random);
    try {
      for (int kill = 1; kill <= kills; kill++) {
        killing.killOne(kill);
        if (stopsIn(kill) > stopsIn(kill - 1)) {
          (stopsIn(kill) % 2 == 0 ? baas : platform).crashAndRecover();
        }
      }
    } finally {
      killing.killAll();
    }
    Ledgers ledgers = new Ledgers();
    for (Path ledger : killing.ledgers()) {
      if (Files.exists(ledger)) {
        ledgers.add(ledger);
      }
    }
    return ledgers;
  }

  /** Databases have been stopped so often after so many kills; the first at the third. */
  private static int stopsIn(int kills) {
    return (kills + STOP_EVERY - 3) / STOP_EVERY;
  }

  private static void checkAftermath(Ledgers ledgers) {
    try (Tenantry tenantry = tenantry()) {
      for (int round = 0; round < ROUNDS && !tenantry.sync().status().isInStep(); round++) {
        platformRows.letAnHourPass();
        baasRows.letAnHourPass();
        tenantry.sync().unpark();
        tenantry.sync().drain();
      }
      assertThat(tenantry.sync().status()).matches(status -> status.isInStep(), "is in step");
    }
    StoredRows onPlatform = platformRows.rows();
    StoredRows atBaas = baasRows.rows();
    assertThat(atBaas.shared("baas_").equals(onPlatform.shared("platform_")))
        .as("what both sides have is equal")
        .isTrue();
    assertThat(onPlatform.isRoleIndexRight("platform_")).as("roles").isTrue();
    assertThat(onPlatform.table("platform_users")).as("users").hasSize(USERS);
    ledgers
        .permitted()
        .forEach(
            permitted -> {
              Ledgers.Cell cell = permitted.getKey();
              Map<String, String> user = onPlatform.table("platform_users").get(cell.user());
              assertThat(user).as("user %s", cell.user()).isNotNull();
              assertThat(permitted.getValue())
                  .as("what may stand in %s of %s", cell.field(), cell.user())
                  .contains(user.get(columnOf(cell.field())));
            });
  }

  private static String columnOf(String field) {
    return switch (field) {
      case "firstName" -> "first_name";
      case "lastName" -> "last_name";
      case "tenantId" -> "tenant_id";
      default -> field;
    };
  }

  /** So that the next finds both sides in step, whichever that is. */
  private static void repair() {
    try (Tenantry tenantry = tenantry()) {
      tenantry.sync().reconcile(Reconcile.applying());
    }
  }

  private static Tenantry tenantry() {
    return Tenantry.builder()
        .platform(JdbcPersistence.of(platformRows.pool()))
        .baas(JdbcPersistence.of(baasRows.pool()))
        .build();
  }
}
