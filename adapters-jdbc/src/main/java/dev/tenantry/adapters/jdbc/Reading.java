package dev.tenantry.adapters.jdbc;

import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Answers queries within one unit of work. */
final class Reading<E> {

  private final Session session;
  private final Rows<E> rows;
  private final QuerySql<E> queries;

  Reading(Session session, Rows<E> rows) {
    this.session = session;
    this.rows = rows;
    this.queries = new QuerySql<>(rows, session.database().dialect());
  }

  Optional<Values<E>> find(EntityId id, TenantScope scope) {
    Sql sql = rows.select().add(rows.where(scope)).add(" and t.id = ?", id.value());
    return session.queryOne(sql, rows::valuesOf);
  }

  Page<Values<E>> page(Query<E> query, TenantScope scope) {
    List<Values<E>> found = session.query(queries.page(query, scope), rows::valuesOf);
    OptionalLong total =
        query.countsTotal() ? OptionalLong.of(total(query, scope, found)) : OptionalLong.empty();
    return Page.of(query, found, total, rows.id());
  }

  long count(Query<E> query, TenantScope scope) {
    return session.queryNumber(queries.count(query, scope));
  }

  /** A first page that is not full has shown everything there is to count. */
  private long total(Query<E> query, TenantScope scope, List<Values<E>> found) {
    boolean isWhole =
        query.after().isEmpty() && query.offset() == 0 && found.size() < query.limit();
    return isWhole ? found.size() : count(query, scope);
  }
}
