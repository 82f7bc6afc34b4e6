package dev.tenantry.adapters.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.field.Operator;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteFields;
import dev.tenantry.domain.invite.InviteId;
import dev.tenantry.domain.invite.InviteStates;
import dev.tenantry.domain.invite.InviteStatus;
import dev.tenantry.domain.query.Query;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * The invitations as they are at a moment: what is stored as pending has expired once its term is
 * over. Immutable.
 */
final class InviteRows implements Rows<Invite> {

  private static final String PENDING = InviteStatus.PENDING.word();
  private static final String EXPIRED = InviteStatus.EXPIRED.word();
  private static final String STATUS =
      "case when t.status = '%s' and t.expires_at <= n.moment then '%s' else t.status end"
          .formatted(PENDING, EXPIRED);

  private final Sql from;
  private final ImmutableList<Condition<Invite>> byStatus;
  private final Instant now;

  private InviteRows(Sql from, ImmutableList<Condition<Invite>> byStatus, Instant now) {
    this.from = from;
    this.byStatus = byStatus;
    this.now = now;
  }

  /** For whoever does not ask for a status. */
  static InviteRows of(InviteTable table, Instant now) {
    return new InviteRows(Sql.of(table.from()), ImmutableList.of(), now);
  }

  /**
   * For a query, which compares with the moment only where it is about the status: an index is
   * better at what needs no other table.
   */
  static InviteRows of(InviteTable table, Dialect dialect, Query<Invite> query, Instant now) {
    ImmutableList<Condition<Invite>> byStatus =
        query.conditions().stream()
            .filter(condition -> condition.field().equals(InviteFields.STATUS))
            .collect(ImmutableList.toImmutableList());
    if (byStatus.isEmpty() && !query.order().field().equals(InviteFields.STATUS)) {
      return of(table, now);
    }
    String moment = " cross join (select " + dialect.instantParameter() + " as moment) n";
    return new InviteRows(Sql.of(table.from() + moment, now), byStatus, now);
  }

  @Override
  public Sql select() {
    return Sql.of(InviteTable.SELECTED).add(from);
  }

  @Override
  public Sql count() {
    return Sql.of("select count(*)").add(from);
  }

  /** What is asked for by its status is found by what is stored, and then looked at. */
  @Override
  public Sql where(TenantScope scope) {
    Sql sql = Scope.INVITES.where(scope);
    byStatus.stream()
        .filter(
            each -> each.operator() == Operator.EQUAL_TO || each.operator() == Operator.VALUE_IN)
        .forEach(each -> sql.add(" and t.status in ").addList(storedAs(each)));
    return sql;
  }

  private static ImmutableSet<Object> storedAs(Condition<Invite> condition) {
    ImmutableSet.Builder<Object> stored = ImmutableSet.builder();
    stored.addAll(condition.operands());
    if (condition.operands().contains(EXPIRED)) {
      stored.add(PENDING);
    }
    return stored.build();
  }

  @Override
  public Values<Invite> valuesOf(Row row) throws SQLException {
    return InviteStates.asOf(InviteTable.valuesOf(row), now);
  }

  @Override
  public Column<Invite, ?> column(Field<Invite, ?> field) {
    return InviteTable.FIELDS.of(field);
  }

  @Override
  public boolean isUnique(Field<Invite, ?> field) {
    return field.equals(id());
  }

  @Override
  public String expression(Column<Invite, ?> column) {
    return column.field().equals(InviteFields.STATUS) ? STATUS : "t." + column.name();
  }

  @Override
  public IdField<Invite, InviteId> id() {
    return InviteFields.ID;
  }

  @Override
  public Optional<RoleIndex<Invite>> roleIndex() {
    return Optional.empty();
  }
}
