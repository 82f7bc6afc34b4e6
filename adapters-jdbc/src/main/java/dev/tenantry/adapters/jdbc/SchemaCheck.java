package dev.tenantry.adapters.jdbc;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;

/** Looks in a database for what the tables need to have. */
final class SchemaCheck {

  private final Connection connection;
  private final ImmutableList.Builder<String> missing = ImmutableList.builder();

  private SchemaCheck(Connection connection) {
    this.connection = connection;
  }

  /** What is missing, in words; empty if nothing is. */
  static ImmutableList<String> missing(Connection connection, Tables tables) throws SQLException {
    SchemaCheck check = new SchemaCheck(connection);
    for (Tables.Needed table : tables.needed()) {
      check.look(table);
    }
    return check.missing.build();
  }

  private void look(Tables.Needed table) throws SQLException {
    ImmutableSet<String> columns = columnsOf(table.name());
    if (columns.isEmpty()) {
      missing.add("table " + table.name());
      return;
    }
    table.columns().stream()
        .filter(column -> !columns.contains(column))
        .forEach(column -> missing.add("column " + table.name() + "." + column));
    String constraints = uniqueKeysOf(table.name());
    table.constraints().stream()
        .filter(constraint -> !constraints.contains(constraint))
        .forEach(constraint -> missing.add("unique constraint " + constraint));
  }

  /** Empty where the table cannot be read. */
  private ImmutableSet<String> columnsOf(String table) throws SQLException {
    ImmutableSet.Builder<String> columns = ImmutableSet.builder();
    try (Statement statement = connection.createStatement();
        ResultSet nothing = statement.executeQuery("select * from " + table + " where 1 = 0")) {
      ResultSetMetaData all = nothing.getMetaData();
      for (int i = 1; i <= all.getColumnCount(); i++) {
        columns.add(Ascii.toLowerCase(all.getColumnName(i)));
      }
    } catch (SQLException failure) {
      SqlErrors.requireSchemaFailure(failure);
    }
    return columns.build();
  }

  private String uniqueKeysOf(String table) throws SQLException {
    DatabaseMetaData metaData = connection.getMetaData();
    String name = metaData.storesUpperCaseIdentifiers() ? Ascii.toUpperCase(table) : table;
    StringBuilder names = new StringBuilder();
    try (ResultSet keys =
        metaData.getIndexInfo(connection.getCatalog(), connection.getSchema(), name, true, true)) {
      while (keys.next()) {
        names.append(keys.getString("INDEX_NAME")).append(' ');
      }
    }
    return Ascii.toLowerCase(names.toString());
  }
}
