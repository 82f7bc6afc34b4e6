package dev.tenantry.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.testkit.ProofSize;
import dev.tenantry.testkit.UserFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How PostgreSQL finds what is due among many users that all are pending. */
class QueuePlanTest {

  private static final String PREFIX = "queueplans_";
  private static final String TABLE = PREFIX + "platform_users";
  private static final int PENDING = ProofSize.of(40_000, 100_000);
  private static final int BATCH = 100;

  /** From the root of an index to its leaves, and the leaves of a batch. */
  private static final int INDEX_PAGES = 10;

  /** One in three was not tried yet, one has a lease and one has been due for long. */
  private static final ImmutableMap<String, String> COLUMNS =
      ImmutableMap.<String, String>builder()
          .put("id", "gen_random_uuid()")
          .put("baas_id", "gen_random_uuid()")
          .put("reference", "'user-' || n")
          .put("email_key", "n || '@example.com'")
          .put("revision", "revision + n")
          .put("parked", "n % 1000 = 0")
          .put(
              "due_at",
              "case n % 3 when 0 then due_at when 1 then now() + interval '1 hour'"
                  + " else now() - n * interval '1 second' end")
          .buildOrThrow();

  @BeforeAll
  static void fill() {
    DataSource dataSource = TestDatabases.postgresql().dataSource();
    TestDatabase.dropTables(dataSource, PREFIX);
    TestDatabase.createTables(dataSource, PREFIX);
    Work.insert(
        JdbcPersistence.of(dataSource).withTablePrefix(PREFIX), UserFixture.anActiveUser(1));
    List<String> columns = new Tables(PREFIX).platformUsers().columnNames();
    List<String> values = Lists.transform(columns, name -> COLUMNS.getOrDefault(name, name));
    TestDatabase.run(
        dataSource,
        "insert into %s (%s) select %s from %s, generate_series(2, %d) n"
            .formatted(
                TABLE, Joiner.on(", ").join(columns), Joiner.on(", ").join(values), TABLE, PENDING),
        "vacuum analyze " + TABLE);
  }

  @AfterAll
  static void drop() {
    TestDatabase.dropTables(TestDatabases.postgresql().dataSource(), PREFIX);
  }

  @Test
  void findsCandidatesInTheOrderOfAnIndex() {
    assertOrderedByTheIndex(queue -> queue.candidates(Optional.empty(), BATCH));
  }

  @Test
  void findsCandidatesBehindOthersInTheOrderOfAnIndex() {
    DueSql.Candidate last =
        new DueSql.Candidate(new UUID(7, 7), Instant.now().minus(Duration.ofHours(12)));

    assertOrderedByTheIndex(queue -> queue.candidates(Optional.of(last), BATCH));
  }

  @Test
  void locksCandidatesByTheirIds() {
    List<UUID> ids = Lists.newArrayList(new UUID(1, 1), new UUID(2, 2), new UUID(3, 3));

    assertThat(explained("explain ", queue -> queue.lock(ids))).doesNotContain("Seq Scan");
    assertThat(explained("explain ", queue -> queue.putOff(ids, Duration.ofHours(1))))
        .doesNotContain("Seq Scan");
  }

  /** For a thousand among so few, the planner would rather read every row. */
  @Test
  void findsCopiesThatAreConfirmedByTheirIds() {
    List<Replica<User>> before =
        IntStream.range(0, BATCH)
            .mapToObj(number -> UserFixture.anActiveUser(number).onPlatform().stored())
            .toList();
    List<Replica<User>> sent = before.stream().map(Replica::ship).toList();
    ReplicaTable<User, UserId> table = new Tables(PREFIX).platformUsers();
    CopyUpdate<User> update =
        CopyUpdate.of(
            table.columns(),
            IntStream.range(0, BATCH)
                .mapToObj(i -> new CopyUpdate.Changed<>(before.get(i), sent.get(i)))
                .toList());

    assertThat(explained("explain ", queue -> ExchangeUpdate.of(table, update, sent)))
        .doesNotContain("Seq Scan");
  }

  @Test
  void findsWhatIsStuckByAnIndex() {
    assertThat(explained("explain ", queue -> queue.stuck(BATCH)))
        .contains(PREFIX + "ix_platform_users_stuck")
        .doesNotContain("Seq Scan");
  }

  private static void assertOrderedByTheIndex(Function<QueueSql, Sql> statement) {
    String analyzed = explained("explain (analyze, buffers, timing off) ", statement);

    assertThat(analyzed)
        .contains(PREFIX + "ix_platform_users_queue")
        .contains("rows=" + BATCH)
        .doesNotContain("Seq Scan")
        .doesNotContain("Sort");
    Matcher buffers =
        Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?").matcher(analyzed);
    assertThat(buffers.find()).as(analyzed).isTrue();
    assertThat(pages(buffers.group(1)) + pages(buffers.group(2)))
        .isLessThanOrEqualTo(BATCH + INDEX_PAGES);
  }

  private static long pages(@Nullable String number) {
    return number == null ? 0 : Long.parseLong(number);
  }

  private static String explained(String explain, Function<QueueSql, Sql> statement) {
    return new OwnTransactions(TestDatabases.postgresql().dataSource(), PREFIX)
        .read(
            session -> {
              QueueSql queue = new QueueSql(TABLE, session.database().dialect());
              Sql explained = Sql.of(explain).add(statement.apply(queue));
              return String.join("\n", session.query(explained, row -> row.text(1)));
            });
  }
}
