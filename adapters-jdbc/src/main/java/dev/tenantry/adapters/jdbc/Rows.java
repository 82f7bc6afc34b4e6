package dev.tenantry.adapters.jdbc;

import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.field.Values;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Rows that queries are about, under the alias {@code t}.
 *
 * @param <E> the entity
 */
interface Rows<E> {

  /** Selects what {@link #valuesOf} reads. */
  Sql select();

  /** Selects how many there are. */
  Sql count();

  /** The clause that keeps a query within a caller's reach; more conditions can follow. */
  Sql where(TenantScope scope);

  Values<E> valuesOf(Row row) throws SQLException;

  Column<E, ?> column(Field<E, ?> field);

  /** Whether no two rows have the same value of the field. */
  boolean isUnique(Field<E, ?> field);

  /** What a column is compared and ordered by. */
  String expression(Column<E, ?> column);

  IdField<E, ?> id();

  /** By which rows are found by their roles, if they have any. */
  Optional<RoleIndex<E>> roleIndex();
}
