package dev.tenantry.application.internal.outbox;

import com.google.common.collect.ImmutableSet;
import dev.tenantry.application.spi.InviteRepository;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.application.spi.TokenDigest;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteFields;
import dev.tenantry.domain.invite.InviteId;
import dev.tenantry.domain.invite.InviteStatus;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** The invitations, of whose changes a recorder is told; that time passes is none. */
record RecordedInvites(InviteRepository stored, Recorder recorder) implements InviteRepository {

  @Override
  public ImmutableSet<InviteId> insert(Collection<Values<Invite>> created) {
    ImmutableSet<InviteId> inserted = stored.insert(created);
    created.stream()
        .filter(invite -> inserted.contains(invite.require(InviteFields.ID)))
        .forEach(recorder::wrote);
    return inserted;
  }

  @Override
  public Optional<Values<Invite>> lock(InviteId id) {
    Optional<Values<Invite>> locked = stored.lock(id);
    locked.ifPresent(recorder::seen);
    return locked;
  }

  @Override
  public void update(Values<Invite> changed) {
    stored.update(changed);
    recorder.wrote(changed);
  }

  @Override
  public void storeToken(InviteId id, Optional<TokenDigest> token) {
    stored.storeToken(id, token);
  }

  @Override
  public Optional<Values<Invite>> settle(
      TokenDigest token, InviteStatus status, Optional<UserId> acceptedBy, Instant now) {
    stored.find(token, now).ifPresent(recorder::seen);
    Optional<Values<Invite>> settled = stored.settle(token, status, acceptedBy, now);
    settled.ifPresent(recorder::wrote);
    return settled;
  }

  @Override
  public void expire(TenantId tenant, Collection<String> emailKeys, Instant now) {
    stored.expire(tenant, emailKeys, now);
  }

  @Override
  public Optional<Values<Invite>> find(TokenDigest token, Instant now) {
    return stored.find(token, now);
  }

  @Override
  public Optional<Values<Invite>> find(InviteId id, TenantScope scope, Instant now) {
    return stored.find(id, scope, now);
  }

  @Override
  public Page<Values<Invite>> page(Query<Invite> query, TenantScope scope, Instant now) {
    return stored.page(query, scope, now);
  }

  @Override
  public long count(Query<Invite> query, TenantScope scope, Instant now) {
    return stored.count(query, scope, now);
  }
}
