package dev.tenantry.simulation;

import dev.tenantry.application.spi.Backlog;
import dev.tenantry.application.spi.SyncQueue;
import dev.tenantry.domain.field.EntityId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Passes everything on, and notes who was claimed. */
record ObservedQueue<I extends EntityId>(SyncQueue<I> stored, Journal journal)
    implements SyncQueue<I> {

  @Override
  public List<Claim<I>> claim(int limit, Duration lease) {
    List<Claim<I>> claims = stored.claim(limit, lease);
    claims.forEach(claim -> journal.claimed(claim.id(), lease));
    return claims;
  }

  @Override
  public void release(Collection<I> ids, Duration delay) {
    stored.release(ids, delay);
    ids.forEach(journal::released);
  }

  @Override
  public void postpone(I id, Duration delay, String code) {
    stored.postpone(id, delay, code);
    journal.released(id);
  }

  @Override
  public void park(I id, String code) {
    stored.park(id, code);
    journal.released(id);
  }

  @Override
  public int unpark() {
    return stored.unpark();
  }

  @Override
  public Backlog backlog() {
    return stored.backlog();
  }

  @Override
  public List<Stuck<I>> stuck(int limit) {
    return stored.stuck(limit);
  }
}
