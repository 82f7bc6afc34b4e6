package dev.tenantry.adapters.jdbc;

import dev.tenantry.application.spi.Backlog;
import dev.tenantry.application.spi.SyncQueue;
import dev.tenantry.domain.field.EntityId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The pending copies of one table within one unit of work, and when each is tried next. */
final class JdbcSyncQueue<I extends EntityId> implements SyncQueue<I> {

  private final Session session;
  private final ReplicaTable<?, I> table;
  private final QueueSql queue;
  private final Claiming<Claim<I>> claiming;

  JdbcSyncQueue(Session session, ReplicaTable<?, I> table) {
    this.session = session;
    this.table = table;
    this.queue = new QueueSql(table.layout().name(), session.database().dialect());
    this.claiming = new Claiming<>(session, queue, row -> new Claim<>(idOf(row), row.integer(2)));
  }

  @Override
  public List<Claim<I>> claim(int limit, Duration lease) {
    return claiming.claim(limit, lease);
  }

  @Override
  public void release(Collection<I> ids, Duration delay) {
    session.requireWrite();
    claiming.putOff(ids.stream().map(EntityId::value).toList(), delay);
  }

  @Override
  public void postpone(I id, Duration delay, String code) {
    session.update(queue.failed(id.value(), delay, false, code), null);
  }

  @Override
  public void park(I id, String code) {
    session.update(queue.failed(id.value(), Duration.ZERO, true, code), null);
  }

  @Override
  public int unpark() {
    return session.update(queue.unpark(), null);
  }

  @Override
  public Backlog backlog() {
    return session.query(queue.backlog(), JdbcSyncQueue::backlogOf).get(0);
  }

  private static Backlog backlogOf(Row row) throws SQLException {
    return new Backlog(
        row.number(1),
        row.number(2),
        row.number(4),
        Optional.ofNullable(row.instantOrNull(3)),
        row.number(5));
  }

  @Override
  public List<Stuck<I>> stuck(int limit) {
    return session.query(
        queue.stuck(limit),
        row -> new Stuck<>(idOf(row), row.bool(2), row.integer(3), row.text(4)));
  }

  private I idOf(Row row) throws SQLException {
    return table.layout().id().idOf(row.uuid(1));
  }
}
