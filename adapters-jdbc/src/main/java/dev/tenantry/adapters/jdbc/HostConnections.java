package dev.tenantry.adapters.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the connection of the transaction that the host is running on the calling thread.
 *
 * <p>Tenantry borrows it: it never commits it, rolls it back or closes it, and leaves its
 * auto-commit mode and isolation level alone. With Spring, for example:
 *
 * <pre>{@code
 * () -> TransactionSynchronizationManager.isActualTransactionActive() ? DataSourceUtils.getConnection(dataSource) : null
 * }</pre>
 *
 * <p>Implementations are thread-safe.
 */
@FunctionalInterface
public interface HostConnections {

  /**
   * The connection of the running transaction; null if none is running. A connection that was
   * opened just for this call would never be closed by anybody, so return null rather than such a
   * one.
   */
  @Nullable Connection current() throws SQLException;
}
