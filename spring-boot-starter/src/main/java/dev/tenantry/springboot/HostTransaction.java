package dev.tenantry.springboot;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The transaction that Spring runs on the calling thread in one database, if it does.
 *
 * @param manager tells whoever began the transaction that it cannot be committed any more; null
 *     where the application has several, and has to roll back by itself
 */
record HostTransaction(DataSource dataSource, @Nullable PlatformTransactionManager manager) {

  /**
   * Whether one runs. A transaction of another database does not count, nor does a connection that
   * Spring only keeps open: nothing would commit what is done in it.
   */
  boolean isRunning() {
    return TransactionSynchronizationManager.isActualTransactionActive()
        && TransactionSynchronizationManager.getResource(dataSource)
            instanceof ConnectionHolder holder
        && isManaged(holder.getConnection());
  }

  /** The connection of the transaction that runs. */
  Connection connection() {
    return DataSourceUtils.getConnection(dataSource);
  }

  /** Takes part in the transaction as a method with {@code @Transactional} does. */
  <T> T join(Supplier<T> work) {
    if (manager == null) {
      return work.get();
    }
    TransactionTemplate participation = new TransactionTemplate(manager);
    participation.setPropagationBehavior(TransactionDefinition.PROPAGATION_SUPPORTS);
    return participation.execute(status -> work.get());
  }

  private static boolean isManaged(Connection connection) {
    try {
      return !connection.getAutoCommit();
    } catch (SQLException broken) {
      return true; // Whatever is done with it says what is wrong.
    }
  }
}
