package dev.tenantry.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * That H2 runs every query of a transaction, and answers none with the result that it kept from the
 * last time: one that was kept while another transaction committed may miss what that one did.
 */
public class ReadAnewTest {

  private static final AtomicInteger RUNS = new AtomicInteger();
  private static final Sql COUNTING = Sql.of("select counted(n) from numbers where n = ?", 7L);

  private final HikariDataSource database = TestDatabase.pool("jdbc:h2:mem:anew", 1);
  private final OwnTransactions transactions = new OwnTransactions(database, "tenantry_");

  /** What H2 calls for every row, and believes to give the same for the same. */
  public static long counted(long number) {
    RUNS.incrementAndGet();
    return number;
  }

  @BeforeEach
  void createTables() {
    TestDatabase.run(
        database,
        "create table numbers (n bigint primary key)",
        "insert into numbers values (7)",
        "create alias counted deterministic for '" + ReadAnewTest.class.getName() + ".counted'");
    RUNS.set(0);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void runsEveryQueryOfATransaction() {
    for (int i = 0; i < 3; i++) {
      transactions.execute(
          session -> session.queryNumber(COUNTING) + session.queryNumber(COUNTING));
    }

    assertThat(RUNS).hasValue(6);
  }

  @Test
  void wouldBeAnsweredWithAKeptResultOtherwise() {
    transactions.read(session -> session.queryNumber(COUNTING) + session.queryNumber(COUNTING));

    assertThat(RUNS).hasValue(1);
  }
}
