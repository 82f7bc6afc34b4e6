package dev.tenantry.adapters.jdbc;

import com.google.common.base.Joiner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a statement and the values of its placeholders, grown side by side. For one thread.
 */
final class Sql {

  /** How many values stand in one list at most; whoever has more, runs more statements. */
  static final int MAX_LIST = 1_000;

  private final StringBuilder text;
  private final List<@Nullable Object> parameters = new ArrayList<>();

  private Sql(String text) {
    this.text = new StringBuilder(text);
  }

  static Sql of(String text, @Nullable Object... parameters) {
    return new Sql(text).with(Arrays.asList(parameters));
  }

  Sql add(String more, @Nullable Object... values) {
    text.append(more);
    return with(Arrays.asList(values));
  }

  Sql add(Sql other) {
    text.append(other.text);
    return with(other.parameters);
  }

  /** Adds a list in parentheses, of at least one value. */
  Sql addList(Collection<?> values) {
    text.append('(').append(placeholders(values.size())).append(')');
    return with(values);
  }

  /** Inserts rows into these columns; at least one. */
  static Sql insert(String table, List<String> columns, List<List<@Nullable Object>> rows) {
    Sql sql = of("insert into " + table + " (" + Joiner.on(", ").join(columns) + ") values ");
    String separator = "";
    for (List<@Nullable Object> row : rows) {
      sql.text.append(separator).append('(').append(placeholders(row.size())).append(')');
      sql.with(row);
      separator = ", ";
    }
    return sql;
  }

  static String placeholders(int count) {
    return Joiner.on(", ").join(Collections.nCopies(count, "?"));
  }

  String text() {
    return text.toString();
  }

  List<@Nullable Object> parameters() {
    return parameters;
  }

  private Sql with(Collection<? extends @Nullable Object> values) {
    parameters.addAll(values);
    return this;
  }
}
