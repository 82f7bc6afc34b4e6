package dev.tenantry.application.internal;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.application.api.SentUserInvites;
import dev.tenantry.application.api.command.Invitee;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.application.internal.InviteBatch.Verdict;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.invite.DeliveryState;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteFields;
import dev.tenantry.domain.invite.InviteId;
import dev.tenantry.domain.invite.InviteProblem;
import dev.tenantry.domain.invite.InviteQuery;
import dev.tenantry.domain.invite.InviteStatus;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.domain.value.RoleKey;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Invites people in one transaction, with a fixed number of questions however many they are. */
final class InviteSending {

  private final Core core;
  private final Caller caller;
  private final PlatformRepositories stored;
  private final SendUserInvites command;
  private final Instant now;
  private final TenantScope tenantScope;

  InviteSending(Core core, Caller caller, PlatformRepositories stored, SendUserInvites command) {
    this.core = core;
    this.caller = caller;
    this.stored = stored;
    this.command = command;
    this.now = core.moments().now();
    this.tenantScope = TenantScope.of(command.tenant());
  }

  /** The tenant is locked, so that two calls do not both fill what is left of its limit. */
  SentUserInvites send() {
    TenantId tenant = command.tenant();
    if (!KnownTenants.isIn(caller.scope(stored.users()), stored, tenant)) {
      throw new NotFoundException(EntityType.TENANT.word(), tenant.toString());
    }
    stored.tenants().lock(tenant);
    InviteBatch batch = new InviteBatch(command.rows());
    ImmutableMap<UserId, Values<User>> creators = activeCreators();
    Ceiling ceiling = new Ceiling(stored.roles());
    batch.check((row, values) -> withCreator(row, values, creators, ceiling));
    if (!batch.isEmpty()) {
      batch.refuseAddresses(usersAmong(batch.emailKeys()), InviteProblem.ALREADY_A_USER);
      stored.invites().expire(tenant, batch.emailKeys(), now);
      batch.refuseAddresses(invitedAmong(batch.emailKeys()), InviteProblem.ALREADY_INVITED);
      batch.refuseBeyond(roomIn(stored, tenant, core, now), InviteProblem.TOO_MANY_PENDING);
    }
    stored.roles().hold(batch.roles());
    ImmutableSet<InviteId> inserted = stored.invites().insert(batch.open());
    return batch.result(inserted, Invite::of);
  }

  /** How many more pending invitations a tenant may have. */
  static long roomIn(PlatformRepositories stored, TenantId tenant, Core core, Instant now) {
    long pending =
        stored
            .invites()
            .count(InviteQuery.withStatus(InviteStatus.PENDING), TenantScope.of(tenant), now);
    return core.maxPendingInvites() - pending;
  }

  private Verdict withCreator(
      Invitee row,
      Values<Invite> typed,
      ImmutableMap<UserId, Values<User>> creators,
      Ceiling ceiling) {
    Optional<UserId> named = creatorOf(row);
    Optional<Values<User>> creator = named.map(creators::get);
    if (named.isPresent() && creator.isEmpty()) {
      return Verdict.refused(InviteProblem.UNKNOWN_CREATOR);
    }
    ImmutableSortedSet<RoleKey> roles =
        row.roles().isEmpty()
            ? creator.map(user -> user.require(UserFields.ROLES)).orElse(ImmutableSortedSet.of())
            : KnownRoles.keys(row.roles());
    if (!ceiling.areKnown(roles)) {
      return Verdict.refused(InviteProblem.UNKNOWN_ROLE);
    }
    if (!caller.isSuperAdmin() && !ceiling.mayGrant(creator.orElseThrow(), roles)) {
      return Verdict.refused(InviteProblem.ROLE_NOT_GRANTABLE);
    }
    return Verdict.accepted(complete(typed, named, roles));
  }

  /** A user who acts for itself is the creator; if it names another, nobody is found for that. */
  private Optional<UserId> creatorOf(Invitee row) {
    return row.createdBy().or(caller::actingUser);
  }

  private ImmutableMap<UserId, Values<User>> activeCreators() {
    Stream<UserId> named =
        caller.isSuperAdmin()
            ? command.rows().stream().flatMap(row -> row.createdBy().stream())
            : caller.actingUser().stream();
    ImmutableSet<UserId> ids = named.collect(toImmutableSet());
    return ids.isEmpty()
        ? ImmutableMap.of()
        : stored
            .users()
            .page(
                UserQuery.where(UserFields.ID.valueIn(ids))
                    .and(UserFields.ACTIVE.equalTo(true))
                    .limit(Query.MAX_LIMIT)
                    .withoutTotalCount(),
                tenantScope)
            .data()
            .stream()
            .collect(toImmutableMap(user -> user.require(UserFields.ID), user -> user));
  }

  private ImmutableSet<String> usersAmong(ImmutableSet<String> emailKeys) {
    return stored
        .users()
        .page(
            UserQuery.where(UserFields.EMAIL_KEY.valueIn(emailKeys))
                .limit(Query.MAX_LIMIT)
                .withoutTotalCount(),
            tenantScope)
        .data()
        .stream()
        .map(user -> user.require(UserFields.EMAIL_KEY))
        .collect(toImmutableSet());
  }

  private ImmutableSet<String> invitedAmong(ImmutableSet<String> emailKeys) {
    return stored
        .invites()
        .page(
            InviteQuery.withStatus(InviteStatus.PENDING)
                .and(InviteFields.EMAIL_KEY.valueIn(emailKeys))
                .limit(Query.MAX_LIMIT)
                .withoutTotalCount(),
            tenantScope,
            now)
        .data()
        .stream()
        .map(invite -> invite.require(InviteFields.EMAIL_KEY))
        .collect(toImmutableSet());
  }

  private Values<Invite> complete(
      Values<Invite> typed, Optional<UserId> creator, ImmutableSortedSet<RoleKey> roles) {
    return typed.toBuilder()
        .set(InviteFields.ID, new InviteId(core.ids().next()))
        .set(InviteFields.TENANT_ID, command.tenant())
        .set(InviteFields.ROLE_KEYS, roles)
        .set(InviteFields.STATUS, InviteStatus.PENDING.word())
        .set(InviteFields.STATUS_UPDATED_AT, now)
        .set(InviteFields.CREATED_BY_USER_ID, creator.orElse(null))
        .set(InviteFields.BY_SUPER_ADMIN, caller.isSuperAdmin())
        .set(InviteFields.DELIVERY, DeliveryState.QUEUED.word())
        .set(InviteFields.SENT_AT, now)
        .set(InviteFields.EXPIRES_AT, InviteFields.EXPIRES_AT.normalise(now.plus(command.term())))
        .set(InviteFields.CREATED_AT, now)
        .set(InviteFields.UPDATED_AT, now)
        .build();
  }
}
