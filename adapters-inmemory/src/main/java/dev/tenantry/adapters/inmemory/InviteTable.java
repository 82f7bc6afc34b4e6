package dev.tenantry.adapters.inmemory;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.application.spi.TokenDigest;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteFields;
import dev.tenantry.domain.invite.InviteId;
import dev.tenantry.domain.invite.InviteStates;
import dev.tenantry.domain.invite.InviteStatus;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.value.RoleKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The invitations with everything by which they are found; whoever calls has the storage to itself.
 */
final class InviteTable {

  private final Map<InviteId, Entry> entries = new LinkedHashMap<>();
  private final SetMultimap<TenantId, InviteId> byTenant = LinkedHashMultimap.create();
  private final Map<Mailbox, InviteId> live = new HashMap<>();
  private final Map<TokenDigest, InviteId> byToken = new HashMap<>();

  /** A stored invitation, and the digest of its newest token. */
  record Entry(Values<Invite> values, Optional<TokenDigest> token) {

    private InviteId id() {
      return values.require(InviteFields.ID);
    }

    private boolean isLive() {
      return InviteStates.statusOf(values) == InviteStatus.PENDING;
    }

    private Mailbox mailbox() {
      return new Mailbox(
          values.require(InviteFields.TENANT_ID), values.require(InviteFields.EMAIL_KEY));
    }
  }

  /** What a tenant has at most one pending invitation for. */
  record Mailbox(TenantId tenant, String emailKey) {}

  Optional<Entry> find(InviteId id) {
    return Optional.ofNullable(entries.get(id));
  }

  Optional<Entry> find(TokenDigest token) {
    return Optional.ofNullable(byToken.get(token)).flatMap(this::find);
  }

  /** The one that is stored as pending for this address. */
  Optional<Entry> findLive(TenantId tenant, String emailKey) {
    return Optional.ofNullable(live.get(new Mailbox(tenant, emailKey))).flatMap(this::find);
  }

  Stream<Entry> within(TenantScope scope) {
    if (scope instanceof TenantScope.AllTenants) {
      return entries.values().stream();
    }
    return scope instanceof TenantScope.OneTenant one
        ? byTenant.get(one.tenant()).stream().flatMap(id -> find(id).stream())
        : Stream.empty();
  }

  static boolean isWithin(TenantScope scope, Values<Invite> invite) {
    if (scope instanceof TenantScope.OneTenant one) {
      return one.tenant().equals(invite.require(InviteFields.TENANT_ID));
    }
    return scope instanceof TenantScope.AllTenants;
  }

  /** Whether an invitation grants the role that is pending now. */
  boolean grants(RoleKey role, Instant now) {
    return live.values().stream()
        .flatMap(id -> find(id).stream())
        .map(entry -> InviteStates.asOf(entry.values(), now))
        .filter(invite -> InviteStates.statusOf(invite) == InviteStatus.PENDING)
        .anyMatch(invite -> invite.require(InviteFields.ROLE_KEYS).contains(role));
  }

  /** Whether another than this one is pending for its address. */
  boolean isInTheWay(Values<Invite> candidate) {
    Entry entry = new Entry(candidate, Optional.empty());
    InviteId holder = live.get(entry.mailbox());
    return entry.isLive() && holder != null && !holder.equals(entry.id());
  }

  /** Stores an entry in place of the one that has its id, if there is one. */
  void put(Entry entry, Transaction transaction) {
    Optional<Entry> before = find(entry.id());
    before.ifPresent(this::remove);
    add(entry);
    transaction.onRollback(
        () -> {
          remove(entry);
          before.ifPresent(this::add);
        });
  }

  private void add(Entry entry) {
    entries.put(entry.id(), entry);
    byTenant.put(entry.mailbox().tenant(), entry.id());
    entry.token().ifPresent(token -> byToken.put(token, entry.id()));
    if (entry.isLive()) {
      live.put(entry.mailbox(), entry.id());
    }
  }

  private void remove(Entry entry) {
    entries.remove(entry.id());
    byTenant.remove(entry.mailbox().tenant(), entry.id());
    entry.token().ifPresent(byToken::remove);
    if (entry.isLive()) {
      live.remove(entry.mailbox());
    }
  }
}
