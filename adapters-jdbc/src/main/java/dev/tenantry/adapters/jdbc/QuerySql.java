package dev.tenantry.adapters.jdbc;

import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.field.Operator;
import dev.tenantry.domain.field.TextField;
import dev.tenantry.domain.query.Continuation;
import dev.tenantry.domain.query.Query;

/** Says in SQL what a query asks for. */
final class QuerySql<E> {

  private final Rows<E> rows;
  private final Dialect dialect;
  private final Conditions<E> conditions;

  QuerySql(Rows<E> rows, Dialect dialect) {
    this.rows = rows;
    this.dialect = dialect;
    this.conditions = new Conditions<>(rows, dialect);
  }

  Sql count(Query<E> query, TenantScope scope) {
    return rows.count().add(where(query, scope));
  }

  Sql page(Query<E> query, TenantScope scope) {
    Column<E, ?> column = rows.column(query.order().field());
    boolean isText = column.field() instanceof TextField;
    String name = rows.expression(column);
    String key = isText ? dialect.sortKey(name) : name;
    Sql sql = rows.select().add(where(query, scope));
    query
        .after()
        .ifPresent(
            after ->
                sql.add(" and ")
                    .add(
                        dialect.behind(
                            key,
                            isText ? dialect.sortKeyParameter() : "?",
                            keyOf(after, column),
                            after.id(),
                            query.order().isDescending())));
    if (findsOne(query)) {
      return query.offset() == 0 ? sql : limited(sql, query);
    }
    String direction = query.order().isDescending() ? " desc" : " asc";
    return limited(sql.add(" order by " + key + direction + ", t.id" + direction), query);
  }

  /**
   * Such an answer has no order and no second row, but engines would sort and count all the same.
   */
  private boolean findsOne(Query<E> query) {
    return query.conditions().stream()
        .anyMatch(
            condition ->
                condition.operator() == Operator.EQUAL_TO && rows.isUnique(condition.field()));
  }

  /**
   * The limit stands in the text: PostgreSQL would take a parameter for a tenth of the table, and
   * plan every call anew to avoid that, which makes a page half as expensive again.
   */
  private static Sql limited(Sql sql, Query<?> query) {
    sql.add(" limit " + query.limit());
    return query.offset() == 0 ? sql : sql.add(" offset ?", query.offset());
  }

  private Sql where(Query<E> query, TenantScope scope) {
    Sql sql = rows.where(scope);
    query.conditions().forEach(condition -> sql.add(" and ").add(conditions.of(condition)));
    return sql;
  }

  /** Only text may be absent where it orders rows; it stands there as an empty one. */
  private static <E> Object keyOf(Continuation after, Column<E, ?> column) {
    return after.key().map(column::sqlOfOperand).orElse("");
  }
}
