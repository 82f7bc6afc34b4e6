package dev.tenantry.adapters.jdbc;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import dev.tenantry.application.spi.Backlog;
import dev.tenantry.application.spi.SyncQueue;
import dev.tenantry.domain.field.EntityId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The pending copies of one table within one unit of work, and when each is tried next. */
final class JdbcSyncQueue<I extends EntityId> implements SyncQueue<I> {

  private final Session session;
  private final ReplicaTable<?, I> table;
  private final QueueSql queue;

  JdbcSyncQueue(Session session, ReplicaTable<?, I> table) {
    this.session = session;
    this.table = table;
    this.queue = new QueueSql(table.layout().name(), session.database().dialect());
  }

  /** Where others were faster with candidates, those behind make up for them. */
  @Override
  public List<Claim<I>> claim(int limit, Duration lease) {
    session.requireWrite();
    List<Claim<I>> claims = new ArrayList<>();
    Optional<QueueSql.Candidate> last = Optional.empty();
    boolean isMore = true;
    while (isMore && claims.size() < limit) {
      int wanted = Math.min(limit - claims.size(), Sql.MAX_LIST);
      List<QueueSql.Candidate> candidates =
          session.query(queue.candidates(last, wanted), QueueSql.Candidate::read);
      claims.addAll(locked(candidates));
      isMore = candidates.size() == wanted;
      last = Optional.ofNullable(Iterables.getLast(candidates, null));
    }
    putOff(Lists.transform(claims, Claim::id), lease);
    return claims;
  }

  /**
   * Those candidates that nobody else has; the order in which rows are locked need not be theirs.
   */
  private List<Claim<I>> locked(List<QueueSql.Candidate> candidates) {
    if (candidates.isEmpty()) {
      return ImmutableList.of();
    }
    ImmutableList<UUID> ids =
        candidates.stream().map(QueueSql.Candidate::id).collect(toImmutableList());
    ImmutableMap<UUID, Claim<I>> locked =
        Maps.uniqueIndex(
            session.query(queue.lock(ids), row -> new Claim<>(idOf(row), row.integer(2))),
            claim -> claim.id().value());
    return ids.stream().filter(locked::containsKey).map(locked::get).toList();
  }

  @Override
  public void release(Collection<I> ids, Duration delay) {
    session.requireWrite();
    putOff(ids, delay);
  }

  private void putOff(Collection<I> ids, Duration delay) {
    for (List<I> some : Iterables.partition(ids, Sql.MAX_LIST)) {
      session.update(queue.putOff(Lists.transform(some, EntityId::value), delay), null);
    }
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
