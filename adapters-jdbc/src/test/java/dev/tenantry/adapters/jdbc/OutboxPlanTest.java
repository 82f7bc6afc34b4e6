package dev.tenantry.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How PostgreSQL finds what is due among many entries that wait. */
class OutboxPlanTest {

  private static final String PREFIX = "outboxplans_";
  private static final String TABLE = PREFIX + "outbox";
  private static final int WAITING = 100_000;
  private static final int BATCH = 100;

  /** An entry, and the way to those of its subject from the root of an index. */
  private static final int PAGES_AN_ENTRY = 5;

  @BeforeAll
  static void fill() {
    DataSource dataSource = TestDatabases.postgresql().dataSource();
    TestDatabase.dropTables(dataSource, PREFIX);
    TestDatabase.createTables(dataSource, PREFIX);
    TestDatabase.run(
        dataSource,
        ("insert into %s (id, consumer, subject, due_at, failures, parked, failure_code)"
                + " select gen_random_uuid(), case n %% 2 when 0 then 'audit' else 'search' end,"
                + " gen_random_uuid(), case n %% 3 when 0 then now() + interval '1 hour'"
                + " else now() - n * interval '1 second' end, 0, n %% 1000 = 0, ''"
                + " from generate_series(1, %d) n")
            .formatted(TABLE, WAITING),
        "vacuum analyze " + TABLE);
  }

  @AfterAll
  static void drop() {
    TestDatabase.dropTables(TestDatabases.postgresql().dataSource(), PREFIX);
  }

  @Test
  void findsCandidatesInTheOrderOfAnIndex() {
    String analyzed =
        explained(
            "explain (analyze, buffers, timing off) ",
            outbox -> outbox.candidates(Optional.empty(), BATCH));

    assertThat(analyzed)
        .contains(PREFIX + "ix_outbox_due")
        .contains(PREFIX + "ix_outbox_chain")
        .doesNotContain("Seq Scan")
        .doesNotContain("Sort");
    Matcher buffers =
        Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?").matcher(analyzed);
    assertThat(buffers.find()).as(analyzed).isTrue();
    assertThat(pages(buffers.group(1)) + pages(buffers.group(2)))
        .isLessThanOrEqualTo(BATCH * PAGES_AN_ENTRY);
  }

  @Test
  void locksCandidatesByTheirIds() {
    List<UUID> ids = List.of(new UUID(1, 1), new UUID(2, 2), new UUID(3, 3));

    assertThat(explained("explain ", outbox -> outbox.lock(ids))).doesNotContain("Seq Scan");
    assertThat(explained("explain ", outbox -> outbox.putOff(ids, Duration.ofHours(1))))
        .doesNotContain("Seq Scan");
  }

  private static long pages(@Nullable String number) {
    return number == null ? 0 : Long.parseLong(number);
  }

  private static String explained(String explain, Function<DueSql, Sql> statement) {
    return new OwnTransactions(TestDatabases.postgresql().dataSource(), PREFIX)
        .read(
            session -> {
              DueSql outbox =
                  new OutboxSql(
                      TABLE, session.database().dialect(), ImmutableSet.of("audit", "search"));
              Sql explained = Sql.of(explain).add(statement.apply(outbox));
              return String.join("\n", session.query(explained, row -> row.text(1)));
            });
  }
}
