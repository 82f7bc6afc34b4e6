package dev.tenantry.verification.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.tenantry.adapters.jdbc.JdbcPersistence;
import dev.tenantry.adapters.jdbc.JdbcSchema;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.testkit.ProofSize;
import dev.tenantry.testkit.UserFixture;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * After a long time without the BaaS everything goes out at once: by a program of its own with
 * little memory, over two databases of PostgreSQL.
 */
class DowntimeTest {

  private static final int USERS = ProofSize.of(2_000, 40_000);
  private static final int CHUNK = 1_000;
  private static final String HEAP = "32m";

  /** Claim, load and mark as sent; the other side's load and write; confirm; transactions apart. */
  private static final int STATEMENTS_PER_CHUNK = 12;

  private static final Pattern REPORT =
      Pattern.compile("(?s).*exchanged=(\\d+) statements=(\\d+) millis=(\\d+).*");

  private EmbeddedPostgres server;
  private String platformUrl;
  private String baasUrl;
  private JdbcPersistence platform;

  @BeforeEach
  void start() throws IOException, SQLException {
    server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(1)).start();
    try (Connection connection = server.getPostgresDatabase().getConnection()) {
      connection.createStatement().execute("create database baas");
    }
    platformUrl = server.getJdbcUrl("postgres", "postgres");
    baasUrl = server.getJdbcUrl("postgres", "baas");
    DataSource dataSource = server.getPostgresDatabase();
    JdbcSchema.migrate(dataSource);
    JdbcSchema.migrate(server.getDatabase("postgres", "baas"));
    platform = JdbcPersistence.of(dataSource);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void everythingThatWasEditedDrainsInOneGoWithBoundedMemoryAndFewStatements() throws Exception {
    inChunks(
        numbers ->
            numbers.stream().map(number -> UserFixture.anActiveUser(number).onPlatform()).toList(),
        true);
    drained("filled");
    inChunks(numbers -> edited(numbers, "A"), false);
    inChunks(numbers -> edited(numbers, "B"), false);
    drained("edited");

    try (Tenantry tenantry =
        Tenantry.builder()
            .platform(platform)
            .baas(JdbcPersistence.of(server.getDatabase("postgres", "baas")))
            .build()) {
      assertThat(tenantry.sync().status().isInStep()).isTrue();
      assertThat(tenantry.sync().reconcile().isClean()).isTrue();
    }
  }

  /** The host's edits, many in a transaction: only that they are there matters here. */
  private void inChunks(Function<List<Integer>, List<Replica<User>>> work, boolean isNew) {
    for (List<Integer> numbers :
        Iterables.partition(IntStream.rangeClosed(1, USERS).boxed().toList(), CHUNK)) {
      List<Replica<User>> copies = work.apply(numbers);
      platform
          .platform()
          .execute(
              stored -> {
                if (isNew) {
                  stored.users().insert(copies);
                } else {
                  stored.users().update(copies);
                }
                return true;
              });
    }
  }

  private List<Replica<User>> edited(List<Integer> numbers, String name) {
    ImmutableList<UserId> ids =
        numbers.stream()
            .map(number -> UserFixture.anActiveUser(number).id())
            .collect(ImmutableList.toImmutableList());
    List<Replica<User>> copies = platform.platform().read(stored -> stored.users().loadAll(ids));
    assertThat(copies).hasSameSizeAs(ids);
    Instant now = Instant.parse("2026-03-01T00:00:00Z");
    return copies.stream()
        .map(copy -> copy.write(UserPatch.set(UserFields.FIRST_NAME, name), now))
        .toList();
  }

  private void drained(String what) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                DowntimeDrain.class.getName(),
                platformUrl,
                baasUrl)
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    Matcher report = REPORT.matcher(output);
    assertThat(report.matches()).as(output).isTrue();
    long statements = Long.parseLong(report.group(2));
    System.out.printf(
        "Downtime: %,d users %s, drained in %,d ms with %,d statements and a heap of %s%n",
        USERS, what, Long.parseLong(report.group(3)), statements, HEAP);
    assertThat(Long.parseLong(report.group(1))).isEqualTo(USERS);
    assertThat(statements).isLessThan((USERS / CHUNK + 1L) * STATEMENTS_PER_CHUNK);
  }
}
