package dev.tenantry.faults;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tenantry.adapters.jdbc.DatabaseEngine;
import dev.tenantry.adapters.jdbc.JdbcSchema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A database whose rows can be looked at as they are, kept, and put back. It knows no table by name
 * but that of the roles, which others refer to, so that new ones are covered.
 */
final class StoredDatabase {

  private static final String KEPT = "kept_";
  private static final Pattern WITH_A_QUEUE = Pattern.compile("_(users|tenants|outbox)$");

  private final HikariDataSource pool;
  private final ImmutableList<String> tables;

  /** One for each table, or one text of them all where the engine answers several at once. */
  private final ImmutableList<String> selects;

  private StoredRows kept;

  private StoredDatabase(HikariDataSource pool, DatabaseEngine engine) {
    this.pool = pool;
    this.tables = tablesOf(pool);
    ImmutableList<String> each =
        tables.stream().map(StoredDatabase::allOf).collect(ImmutableList.toImmutableList());
    this.selects =
        engine == DatabaseEngine.POSTGRESQL ? ImmutableList.of(String.join(";", each)) : each;
    tables.forEach(
        table -> run("create table " + KEPT + table + " as select * from " + table + " where 1=0"));
    this.kept = new StoredRows(ImmutableMap.of());
  }

  static StoredDatabase at(String url, DatabaseEngine engine) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(2);
    config.setConnectionTimeout(2_000);
    HikariDataSource pool = new HikariDataSource(config);
    run(pool, statements(JdbcSchema.ddl(engine)));
    return new StoredDatabase(pool, engine);
  }

  HikariDataSource pool() {
    return pool;
  }

  /** Empties every table, and leaves the role that is there from the start. */
  void empty() {
    tables.forEach(
        table ->
            run("delete from " + table + (isRoles(table) ? " where role_key <> 'Owner'" : "")));
  }

  /** Keeps what is there now. */
  void keep() {
    tables.forEach(
        table -> run("delete from " + KEPT + table, "insert into " + KEPT + table + allOf(table)));
    kept = rows();
  }

  /**
   * Puts back what was kept, in one go, where it is not so any more; those tables come first that
   * others refer to.
   */
  void putBack(StoredRows now) {
    ImmutableList<String> changed = changed(now);
    ImmutableList.Builder<String> statements = ImmutableList.builder();
    changed.forEach(table -> statements.add("delete from " + table));
    changed
        .reverse()
        .forEach(
            table ->
                statements.add(
                    "insert into " + table + " overriding system value" + allOf(KEPT + table)));
    if (!changed.isEmpty()) {
      run(pool, statements.build());
    }
  }

  /** The tables that are not as they were kept; all, where that is one that others refer to. */
  private ImmutableList<String> changed(StoredRows now) {
    ImmutableList<String> changed =
        tables.stream()
            .filter(table -> !now.table(nameOf(table)).equals(kept.table(nameOf(table))))
            .collect(ImmutableList.toImmutableList());
    return changed.stream().anyMatch(StoredDatabase::isRoles) ? tables : changed;
  }

  /** What was put off is due then. */
  void letAnHourPass() {
    run(
        pool,
        tables.stream()
            .filter(table -> WITH_A_QUEUE.matcher(table).find())
            .map(table -> "update " + table + " set due_at = due_at - interval '1' hour")
            .collect(ImmutableList.toImmutableList()));
  }

  void run(String... statements) {
    run(pool, ImmutableList.copyOf(statements));
  }

  StoredRows rows() {
    ImmutableMap.Builder<String, ImmutableMap<String, ImmutableMap<String, String>>> rows =
        ImmutableMap.builder();
    Iterator<String> names = tables.iterator();
    try (Connection connection = pool.getConnection()) {
      for (String select : selects) {
        try (PreparedStatement statement = connection.prepareStatement(select)) {
          boolean isResult = statement.execute();
          while (isResult) {
            rows.put(nameOf(names.next()), rows(statement.getResultSet()));
            isResult = statement.getMoreResults();
          }
        }
      }
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
    if (names.hasNext()) {
      throw new AssertionError("no answer for " + names.next());
    }
    return new StoredRows(rows.buildOrThrow());
  }

  private static ImmutableMap<String, ImmutableMap<String, String>> rows(ResultSet result)
      throws SQLException {
    ImmutableSortedMap.Builder<String, ImmutableMap<String, String>> rows =
        ImmutableSortedMap.naturalOrder();
    ResultSetMetaData columns = result.getMetaData();
    while (result.next()) {
      TreeMap<String, String> row = new TreeMap<>();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        row.put(Ascii.toLowerCase(columns.getColumnName(i)), String.valueOf(result.getString(i)));
      }
      rows.put(row.getOrDefault("id", row.toString()), ImmutableMap.copyOf(row));
    }
    return ImmutableMap.copyOf(rows.buildOrThrow());
  }

  private static String nameOf(String table) {
    return table.substring(JdbcSchema.DEFAULT_PREFIX.length());
  }

  private static String allOf(String table) {
    return " select * from " + table;
  }

  private static boolean isRoles(String table) {
    return table.equals(JdbcSchema.DEFAULT_PREFIX + "roles");
  }

  private static ImmutableList<String> statements(String script) {
    return ImmutableList.copyOf(Splitter.on(";\n").trimResults().omitEmptyStrings().split(script));
  }

  private static ImmutableList<String> tablesOf(HikariDataSource pool) {
    ImmutableList.Builder<String> names = ImmutableList.builder();
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "select table_name from information_schema.tables where table_schema ="
                    + " current_schema and lower(table_name) like 'tenantry!_%' escape '!'"
                    + " order by table_name")) {
      while (result.next()) {
        names.add(Ascii.toLowerCase(result.getString(1)));
      }
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
    return names.build();
  }

  private static void run(HikariDataSource pool, ImmutableList<String> statements) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String each : statements) {
        statement.addBatch(each);
      }
      statement.executeBatch();
      connection.commit();
    } catch (SQLException failure) {
      throw new AssertionError(String.join("; ", statements), failure);
    }
  }
}
