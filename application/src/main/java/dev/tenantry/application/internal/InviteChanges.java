package dev.tenantry.application.internal;

import com.google.common.collect.ImmutableSet;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.invite.DeliveryState;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteCommand;
import dev.tenantry.domain.invite.InviteFields;
import dev.tenantry.domain.invite.InviteId;
import dev.tenantry.domain.invite.InviteProblem;
import dev.tenantry.domain.invite.InviteQuery;
import dev.tenantry.domain.invite.InviteStates;
import dev.tenantry.domain.invite.InviteStatus;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sends an invitation again or takes it back, within one transaction. */
final class InviteChanges {

  private static final Duration PAUSE = Duration.ofSeconds(60);

  private final Core core;
  private final Caller caller;
  private final PlatformRepositories stored;
  private final Inviters inviters;
  private final Instant now;

  InviteChanges(Core core, Caller caller, PlatformRepositories stored) {
    this.core = core;
    this.caller = caller;
    this.stored = stored;
    this.inviters = new Inviters(stored);
    this.now = core.moments().now();
  }

  Invite resend(InviteId id) {
    Values<Invite> before = lock(id, "resend the invite");
    Values<Invite> moved = InviteStates.moved(before, InviteCommand.RESEND, now);
    if (before.require(InviteFields.SENT_AT).plus(PAUSE).isAfter(now)) {
      throw InvalidInputException.of(
          "id", "TOO_SOON", "was sent less than 60 seconds ago; wait a moment");
    }
    if (!inviters.stillGrant(before)) {
      throw new NotAllowedException(
          "resend the invite",
          "whoever invited is gone or may not give these roles any more; invite anew");
    }
    if (InviteStates.statusOf(before) == InviteStatus.EXPIRED) {
      requirePlace(before);
    }
    stored.roles().hold(before.require(InviteFields.ROLE_KEYS));
    Values<Invite> after =
        moved.toBuilder()
            .set(InviteFields.SENT_AT, now)
            .set(InviteFields.EXPIRES_AT, now.plus(termOf(before)))
            .set(InviteFields.DELIVERY, DeliveryState.QUEUED.word())
            .build();
    stored.invites().update(after);
    stored.invites().storeToken(id, Optional.empty());
    return Invite.of(after);
  }

  Invite cancel(InviteId id) {
    Values<Invite> before = lock(id, "cancel the invite");
    Values<Invite> after = InviteStates.moved(before, InviteCommand.CANCEL, now);
    stored.invites().update(after);
    return Invite.of(after);
  }

  /** The tenant comes first, as everywhere, and keeps its other invitations as they are. */
  private Values<Invite> lock(InviteId id, String action) {
    Values<Invite> seen =
        stored
            .invites()
            .find(id, caller.scope(stored.users()), now)
            .orElseThrow(() -> notFound(id));
    stored.tenants().lock(seen.require(InviteFields.TENANT_ID));
    Optional<UserId> acting = caller.actingUser();
    if (acting.isPresent() && !inviters.mayManage(acting.get(), seen)) {
      throw new NotAllowedException(action, "only who invited may, or who may give these roles");
    }
    return stored
        .invites()
        .lock(id)
        .map(invite -> InviteStates.asOf(invite, now))
        .orElseThrow(() -> notFound(id));
  }

  /** What is over is stored as expired first, or a newer one that has ended stands in the way. */
  private void requirePlace(Values<Invite> expired) {
    TenantId tenant = expired.require(InviteFields.TENANT_ID);
    String address = expired.require(InviteFields.EMAIL_KEY);
    stored.invites().expire(tenant, ImmutableSet.of(address), now);
    long others =
        stored
            .invites()
            .count(
                InviteQuery.withStatus(InviteStatus.PENDING)
                    .and(InviteFields.EMAIL_KEY.equalTo(address)),
                TenantScope.of(tenant),
                now);
    if (others > 0) {
      throw refusal(InviteProblem.ALREADY_INVITED);
    }
    if (InviteSending.roomIn(stored, tenant, core, now) <= 0) {
      throw refusal(InviteProblem.TOO_MANY_PENDING);
    }
  }

  private static Duration termOf(Values<Invite> invite) {
    return Duration.between(
        invite.require(InviteFields.SENT_AT), invite.require(InviteFields.EXPIRES_AT));
  }

  private static InvalidInputException refusal(InviteProblem problem) {
    return InvalidInputException.of("id", problem.name(), problem.message());
  }

  private static NotFoundException notFound(InviteId id) {
    return new NotFoundException(InviteFields.ALL.entity(), id.toString());
  }
}
