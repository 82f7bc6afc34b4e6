package dev.tenantry.adapters.jdbc;

import com.google.common.collect.Lists;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs the statements of one unit of work on its connection, which it neither opens nor closes. For
 * one thread.
 *
 * <p>Once something has failed it refuses everything, its end included: PostgreSQL has undone the
 * transaction by then, MariaDB perhaps, and what is left of it on the others must not be taken for
 * the whole.
 */
final class Session {

  private final Connection connection;
  private final Database database;
  private final SqlErrors errors;
  private final boolean mayWrite;
  private final Thread owner = Thread.currentThread();
  private boolean isOpen = true;
  private @Nullable RuntimeException failure;

  Session(Connection connection, Database database, boolean mayWrite) {
    this.connection = connection;
    this.database = database;
    this.errors = new SqlErrors(database.dialect());
    this.mayWrite = mayWrite;
  }

  /** What is known of the database. */
  Database database() {
    return database;
  }

  /**
   * Runs the whole unit of work. A failure within it comes out of here even where the work has
   * swallowed it.
   */
  <T> T run(Function<Session, T> work) {
    try {
      T result = work.apply(this);
      if (failure != null) {
        throw failure;
      }
      return result;
    } catch (RuntimeException thrown) {
      throw failure instanceof GivenUpException ? failure : thrown;
    } finally {
      isOpen = false;
    }
  }

  <T> List<T> query(Sql sql, Row.Reader<T> reader) {
    requireUsable();
    try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
      bind(statement, sql.parameters());
      if (mayWrite) {
        database.dialect().readAnew(statement);
      }
      try (ResultSet result = statement.executeQuery()) {
        List<T> rows = new ArrayList<>();
        Row row = new Row(result, database.dialect());
        while (result.next()) {
          rows.add(reader.read(row));
        }
        return rows;
      }
    } catch (SQLException thrown) {
      throw failed(thrown, null);
    }
  }

  <T> Optional<T> queryOne(Sql sql, Row.Reader<T> reader) {
    return query(sql, reader).stream().findFirst();
  }

  long queryNumber(Sql sql) {
    return query(sql, row -> row.number(1)).get(0);
  }

  /** Runs a statement that changes something, and tells how many rows it found. */
  int update(Sql sql, @Nullable UniqueKeys keys) {
    requireWrite();
    try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
      bind(statement, sql.parameters());
      return statement.executeUpdate();
    } catch (SQLException thrown) {
      throw failed(thrown, keys);
    }
  }

  /** Inserts rows into these columns, which violate no unique key, by a few statements. */
  void insertAll(String table, List<String> columns, List<List<@Nullable Object>> rows) {
    requireWrite();
    for (List<List<@Nullable Object>> some :
        Lists.partition(rows, database.dialect().rowsAtOnce())) {
      update(Sql.insert(table, columns, some), null);
    }
  }

  /**
   * Runs a statement once for every list of parameters, in one go; the counts may be {@link
   * PreparedStatement#SUCCESS_NO_INFO}.
   */
  int[] batch(String text, List<List<@Nullable Object>> rows, @Nullable UniqueKeys keys) {
    requireWrite();
    try (PreparedStatement statement = connection.prepareStatement(text)) {
      if (rows.size() == 1) {
        bind(statement, rows.get(0));
        return new int[] {statement.executeUpdate()};
      }
      for (List<@Nullable Object> row : rows) {
        bind(statement, row);
        statement.addBatch();
      }
      return statement.executeBatch();
    } catch (SQLException thrown) {
      throw failed(thrown, keys);
    }
  }

  /**
   * Gives the unit of work up; to be thrown where a repository refuses after a statement may have
   * run.
   */
  RuntimeException failed(RuntimeException refusal) {
    failure = refusal;
    return refusal;
  }

  void requireWrite() {
    requireUsable();
    if (!mayWrite) {
      throw new IllegalStateException("read() changes and locks nothing; use execute()");
    }
  }

  private RuntimeException failed(SQLException thrown, @Nullable UniqueKeys keys) {
    return failed(errors.translate(thrown, keys));
  }

  private void requireUsable() {
    if (!isOpen || Thread.currentThread() != owner) {
      throw new IllegalStateException(
          "this repository belongs to a unit of work that has ended or runs on another thread;"
              + " use the one that the running unit of work was given");
    }
    if (failure != null) {
      throw new IllegalStateException(
          "something in this unit of work has failed before, so that all of it is undone; let that"
              + " exception end it, and do the rest in another",
          failure);
    }
  }

  private void bind(PreparedStatement statement, List<@Nullable Object> parameters)
      throws SQLException {
    Dialect dialect = database.dialect();
    for (int i = 0; i < parameters.size(); i++) {
      Object value = parameters.get(i);
      if (value == null) {
        statement.setNull(i + 1, Types.NULL);
      } else if (value instanceof UUID uuid) {
        dialect.setUuid(statement, i + 1, uuid);
      } else if (value instanceof Instant instant) {
        dialect.setInstant(statement, i + 1, instant);
      } else if (value instanceof SqlArray array) {
        statement.setArray(
            i + 1, connection.createArrayOf(array.type(), array.elements().toArray()));
      } else {
        statement.setObject(i + 1, value);
      }
    }
  }
}
