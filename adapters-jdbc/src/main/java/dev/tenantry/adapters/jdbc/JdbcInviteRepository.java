package dev.tenantry.adapters.jdbc;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import dev.tenantry.application.spi.InviteRepository;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.application.spi.TokenDigest;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.StaleDataException;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteFields;
import dev.tenantry.domain.invite.InviteId;
import dev.tenantry.domain.invite.InviteStates;
import dev.tenantry.domain.invite.InviteStatus;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The invitations within one unit of work. */
final class JdbcInviteRepository implements InviteRepository {

  private final Session session;
  private final Dialect dialect;
  private final InviteTable table;

  JdbcInviteRepository(Session session) {
    this.session = session;
    this.dialect = session.database().dialect();
    this.table = session.database().tables().invites();
  }

  @Override
  public ImmutableSet<InviteId> insert(Collection<Values<Invite>> created) {
    session.requireWrite();
    SetMultimap<TenantId, String> taken = takenAmong(created);
    List<Values<Invite>> free = new ArrayList<>();
    for (Values<Invite> invite : created) {
      if (!InviteTable.isLive(invite) || taken.put(tenantOf(invite), keyOf(invite))) {
        free.add(invite);
      }
    }
    ImmutableSet.Builder<InviteId> stored = ImmutableSet.builder();
    Lists.partition(free, dialect.rowsAtOnce()).forEach(some -> stored.addAll(insertFree(some)));
    return stored.build();
  }

  /** The addresses among these for which a tenant has a pending invitation. */
  private SetMultimap<TenantId, String> takenAmong(Collection<Values<Invite>> created) {
    SetMultimap<TenantId, String> taken = HashMultimap.create();
    Multimaps.index(Iterables.filter(created, InviteTable::isLive), JdbcInviteRepository::tenantOf)
        .asMap()
        .forEach((tenant, invites) -> taken.putAll(tenant, takenIn(tenant, invites)));
    return taken;
  }

  private List<String> takenIn(TenantId tenant, Collection<Values<Invite>> invites) {
    List<String> taken = new ArrayList<>();
    for (List<Values<Invite>> some : Iterables.partition(invites, Sql.MAX_LIST)) {
      Sql sql =
          Sql.of("select " + InviteTable.LIVE + " from " + table.name())
              .add(" where tenant_id = ? and " + InviteTable.LIVE + " in ", tenant.value())
              .addList(Lists.transform(some, JdbcInviteRepository::keyOf));
      taken.addAll(session.query(sql, row -> row.text(1)));
    }
    return taken;
  }

  /**
   * Somebody else may have been faster meanwhile. Where the engine cannot pass over such a row, all
   * begins anew, and then sees it.
   */
  private Collection<InviteId> insertFree(List<Values<Invite>> free) {
    List<InviteId> ids = Lists.transform(free, JdbcInviteRepository::idOf);
    Sql sql =
        Sql.insert(table.name(), InviteTable.WRITTEN, Lists.transform(free, InviteTable::rowOf))
            .add(dialect.unlessTaken(InviteTable.MAILBOX));
    try {
      return session.update(sql, table.keys()) == ids.size() ? ids : storedAmong(ids);
    } catch (ConflictException conflict) {
      throw conflict.field().equals(InviteFields.EMAIL.name())
          ? session.failed(new GivenUpException())
          : conflict;
    }
  }

  private List<InviteId> storedAmong(List<InviteId> ids) {
    return session.query(
        Sql.of("select id from " + table.name() + " where id in ")
            .addList(Lists.transform(ids, EntityId::value)),
        row -> new InviteId(row.uuid(1)));
  }

  @Override
  public Optional<Values<Invite>> lock(InviteId id) {
    session.requireWrite();
    return session.queryOne(
        table.select().add(" where t.id = ? for update", id.value()), InviteTable::valuesOf);
  }

  @Override
  public void update(Values<Invite> changed) {
    requireFound(idOf(changed), session.update(table.update(changed), table.keys()));
  }

  @Override
  public void storeToken(InviteId id, Optional<TokenDigest> token) {
    Sql sql =
        Sql.of("update " + table.name() + " set " + InviteTable.TOKEN)
            .add(" = ? where id = ?", token.map(TokenDigest::text).orElse(null), id.value());
    requireFound(id, session.update(sql, table.keys()));
  }

  private void requireFound(InviteId id, int found) {
    if (found == 0) {
      throw session.failed(new StaleDataException(table.keys().entity(), id.toString(), 1, 0));
    }
  }

  @Override
  public Optional<Values<Invite>> settle(
      TokenDigest token, InviteStatus status, Optional<UserId> acceptedBy, Instant now) {
    Sql sql = table.settle(token, status, acceptedBy, now);
    return session.update(sql, table.keys()) == 0 ? Optional.empty() : find(token, now);
  }

  @Override
  public void expire(TenantId tenant, Collection<String> emailKeys, Instant now) {
    session.requireWrite();
    for (List<String> some : Iterables.partition(emailKeys, Sql.MAX_LIST)) {
      Sql sql =
          Sql.of("update " + table.name() + " set status = ?", InviteStatus.EXPIRED.word())
              .add(", status_updated_at = expires_at, updated_at = ?", now)
              .add(", " + InviteTable.LIVE + " = null where tenant_id = ?", tenant.value())
              .add(" and expires_at <= ? and " + InviteTable.LIVE + " in ", now)
              .addList(some);
      session.update(sql, table.keys());
    }
  }

  /** Compares the digest once more, in a time that tells nothing about where two differ. */
  @Override
  public Optional<Values<Invite>> find(TokenDigest token, Instant now) {
    return session
        .queryOne(table.ofToken(token), InviteTable::withToken)
        .filter(found -> found.getKey().equals(token))
        .map(found -> InviteStates.asOf(found.getValue(), now));
  }

  @Override
  public Optional<Values<Invite>> find(InviteId id, TenantScope scope, Instant now) {
    return new Reading<>(session, InviteRows.of(table, now)).find(id, scope);
  }

  @Override
  public Page<Values<Invite>> page(Query<Invite> query, TenantScope scope, Instant now) {
    return reading(query, now).page(query, scope);
  }

  @Override
  public long count(Query<Invite> query, TenantScope scope, Instant now) {
    return reading(query, now).count(query, scope);
  }

  private Reading<Invite> reading(Query<Invite> query, Instant now) {
    return new Reading<>(session, InviteRows.of(table, dialect, query, now));
  }

  private static InviteId idOf(Values<Invite> invite) {
    return invite.require(InviteFields.ID);
  }

  private static TenantId tenantOf(Values<Invite> invite) {
    return invite.require(InviteFields.TENANT_ID);
  }

  private static String keyOf(Values<Invite> invite) {
    return invite.require(InviteFields.EMAIL_KEY);
  }
}
