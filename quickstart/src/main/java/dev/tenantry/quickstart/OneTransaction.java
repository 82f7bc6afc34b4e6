package dev.tenantry.quickstart;

import dev.tenantry.adapters.jdbc.HostConnections;
import dev.tenantry.adapters.jdbc.JdbcPersistence;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.domain.error.TenantryException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Batches on a database: the program begins a transaction of its own, Tenantry joins it, and
 * hundreds of users cost one commit. For one thread.
 */
final class OneTransaction implements Batches, HostConnections, AutoCloseable {

  private final DataSource dataSource;
  private final Tenantry joined;
  private @Nullable Connection running;

  OneTransaction(DataSource dataSource) {
    this.dataSource = dataSource;
    this.joined = Tenantry.builder().persistence(JdbcPersistence.joining(this, dataSource)).build();
  }

  @Override
  public @Nullable Connection current() {
    return running;
  }

  @Override
  public boolean runAtOnce(Consumer<PlatformApi> work) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      running = connection;
      return run(work, connection);
    } catch (SQLException | TenantryException failed) {
      return false;
    } finally {
      running = null;
    }
  }

  private boolean run(Consumer<PlatformApi> work, Connection connection) throws SQLException {
    boolean isDone = false;
    try {
      work.accept(joined.platform().asSuperAdmin());
      connection.commit();
      isDone = true;
      return true;
    } finally {
      if (!isDone) {
        connection.rollback();
      }
    }
  }

  @Override
  public void close() {
    joined.close();
  }
}
