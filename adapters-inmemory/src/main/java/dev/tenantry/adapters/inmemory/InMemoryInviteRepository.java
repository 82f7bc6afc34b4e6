package dev.tenantry.adapters.inmemory;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.math.LongMath;
import dev.tenantry.adapters.inmemory.InviteTable.Entry;
import dev.tenantry.application.spi.InviteRepository;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.application.spi.TokenDigest;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.StaleDataException;
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
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The invitations within one transaction. */
final class InMemoryInviteRepository implements InviteRepository {

  private final InviteTable table;
  private final Transaction transaction;

  InMemoryInviteRepository(InviteTable table, Transaction transaction) {
    this.table = table;
    this.transaction = transaction;
  }

  @Override
  public ImmutableSet<InviteId> insert(Collection<Values<Invite>> created) {
    ImmutableSet.Builder<InviteId> stored = ImmutableSet.builder();
    transaction.change(
        () -> {
          for (Values<Invite> each : created) {
            InviteId id = each.require(InviteFields.ID);
            if (table.find(id).isPresent()) {
              throw new ConflictException("invite", "id");
            }
            if (!table.isInTheWay(each)) {
              table.put(new Entry(each, Optional.empty()), transaction);
              stored.add(id);
            }
          }
        });
    return stored.build();
  }

  @Override
  public Optional<Values<Invite>> lock(InviteId id) {
    transaction.requireWrite();
    return table.find(id).map(Entry::values);
  }

  @Override
  public void update(Values<Invite> changed) {
    transaction.requireWrite();
    Entry before = require(changed.require(InviteFields.ID));
    if (table.isInTheWay(changed)) {
      throw new ConflictException("invite", "email");
    }
    table.put(new Entry(changed, before.token()), transaction);
  }

  @Override
  public void storeToken(InviteId id, Optional<TokenDigest> token) {
    transaction.requireWrite();
    table.put(new Entry(require(id).values(), token), transaction);
  }

  @Override
  public Optional<Values<Invite>> settle(
      TokenDigest token, InviteStatus status, Optional<UserId> acceptedBy, Instant now) {
    transaction.requireWrite();
    return table
        .find(token)
        .map(Entry::values)
        .filter(stored -> statusAsOf(stored, now) == InviteStatus.PENDING)
        .map(
            stored -> {
              Values<Invite> settled =
                  changed(stored, status, now, now)
                      .set(InviteFields.ACCEPTED_BY_USER_ID, acceptedBy.orElse(null))
                      .build();
              update(settled);
              return settled;
            });
  }

  @Override
  public void expire(TenantId tenant, Collection<String> emailKeys, Instant now) {
    transaction.requireWrite();
    emailKeys.stream()
        .flatMap(key -> table.findLive(tenant, key).stream())
        .map(Entry::values)
        .filter(stored -> statusAsOf(stored, now) == InviteStatus.EXPIRED)
        .map(
            stored -> {
              Instant end = stored.require(InviteFields.EXPIRES_AT);
              return changed(stored, InviteStatus.EXPIRED, end, now).build();
            })
        .forEach(this::update);
  }

  @Override
  public Optional<Values<Invite>> find(TokenDigest token, Instant now) {
    transaction.requireRead();
    return table.find(token).map(entry -> InviteStates.asOf(entry.values(), now));
  }

  @Override
  public Optional<Values<Invite>> find(InviteId id, TenantScope scope, Instant now) {
    transaction.requireRead();
    return table
        .find(id)
        .map(Entry::values)
        .filter(stored -> InviteTable.isWithin(scope, stored))
        .map(stored -> InviteStates.asOf(stored, now));
  }

  @Override
  public Page<Values<Invite>> page(Query<Invite> query, TenantScope scope, Instant now) {
    ImmutableList<Values<Invite>> all =
        matching(query, scope, now).collect(ImmutableList.toImmutableList());
    ValuesOrder<Invite> order = new ValuesOrder<>(query.order(), InviteFields.ID);
    long needed = LongMath.saturatedAdd(query.offset(), query.limit());
    return Page.of(
        query,
        all.stream()
            .filter(each -> query.after().isEmpty() || order.isBehind(each, query.after().get()))
            .collect(Comparators.least((int) Math.min(needed, all.size()), order))
            .stream()
            .skip(query.offset())
            .limit(query.limit())
            .toList(),
        query.countsTotal() ? OptionalLong.of(all.size()) : OptionalLong.empty(),
        InviteFields.ID);
  }

  @Override
  public long count(Query<Invite> query, TenantScope scope, Instant now) {
    return matching(query, scope, now).count();
  }

  private Stream<Values<Invite>> matching(Query<Invite> query, TenantScope scope, Instant now) {
    transaction.requireRead();
    return table
        .within(scope)
        .map(entry -> InviteStates.asOf(entry.values(), now))
        .filter(query::matches);
  }

  private Entry require(InviteId id) {
    return table.find(id).orElseThrow(() -> new StaleDataException("invite", id.toString(), 1, 0));
  }

  private static InviteStatus statusAsOf(Values<Invite> stored, Instant now) {
    return InviteStates.statusOf(InviteStates.asOf(stored, now));
  }

  private static Values.Builder<Invite> changed(
      Values<Invite> stored, InviteStatus status, Instant since, Instant now) {
    return stored.toBuilder()
        .set(InviteFields.STATUS, status.word())
        .set(InviteFields.STATUS_UPDATED_AT, since)
        .set(InviteFields.UPDATED_AT, now);
  }
}
