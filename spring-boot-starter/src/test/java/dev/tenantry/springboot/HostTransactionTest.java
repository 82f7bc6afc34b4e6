package dev.tenantry.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Which transactions are joined. */
class HostTransactionTest {

  private final DataSource dataSource = new DriverManagerDataSource("jdbc:h2:mem:ours");
  private final DataSource other = new DriverManagerDataSource("jdbc:h2:mem:other");
  private final HostTransaction host = new HostTransaction(dataSource, null);

  @Test
  void noneRunsByItself() {
    assertThat(host.isRunning()).isFalse();
  }

  @Test
  void oneInTheSameDatabaseRuns() {
    inTransaction(dataSource, () -> assertThat(host.isRunning()).isTrue());
  }

  @Test
  void oneInAnotherDatabaseIsNobodysHere() {
    inTransaction(other, () -> assertThat(host.isRunning()).isFalse());
  }

  @Test
  void aConnectionThatIsOnlyKeptOpenIsNoTransaction() {
    inTransaction(
        other,
        () -> {
          DataSourceUtils.getConnection(dataSource);
          assertThat(host.isRunning()).isFalse();
        });
  }

  @Test
  void aScopeWithoutATransactionIsNone() {
    TransactionTemplate scope =
        new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    scope.setPropagationBehavior(TransactionDefinition.PROPAGATION_SUPPORTS);
    scope.executeWithoutResult(
        status -> {
          DataSourceUtils.getConnection(dataSource);
          assertThat(host.isRunning()).isFalse();
        });
  }

  @Test
  void withoutItsManagerTheWorkIsSimplyDone() {
    assertThat(host.<String>join(() -> "done")).isEqualTo("done");
  }

  private static void inTransaction(DataSource database, Runnable work) {
    new TransactionTemplate(new DataSourceTransactionManager(database))
        .executeWithoutResult(status -> work.run());
  }
}
