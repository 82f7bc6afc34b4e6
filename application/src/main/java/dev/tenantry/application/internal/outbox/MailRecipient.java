package dev.tenantry.application.internal.outbox;

import dev.tenantry.application.spi.InviteDelivery;
import dev.tenantry.application.spi.InviteMail;
import dev.tenantry.application.spi.InviteRepository;
import dev.tenantry.application.spi.Outbox.Claim;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.TokenDigest;
import dev.tenantry.application.spi.TokenGenerator;
import dev.tenantry.application.spi.UnitOfWork;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.invite.DeliveryState;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteFields;
import dev.tenantry.domain.invite.InviteId;
import dev.tenantry.domain.invite.InviteStates;
import dev.tenantry.domain.invite.InviteStatus;
import dev.tenantry.domain.value.Secret;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The mails of invitations: each attempt mints a token, stores its digest, and hands the token
 * over.
 */
record MailRecipient(
    InviteDelivery delivery,
    TokenGenerator tokens,
    UnitOfWork<PlatformRepositories> work,
    Clock clock)
    implements Recipient {

  /** What nobody can answer any more, or somebody else sends, is not sent. */
  @Override
  public void tell(Claim claim) {
    InviteId id = idOf(claim);
    Secret token = tokens.next();
    TokenDigest digest = TokenDigest.of(token);
    Optional<Invite> pending = work.execute(stored -> mint(stored, claim, digest));
    if (pending.isPresent()) {
      delivery.deliver(new InviteMail(pending.get(), token));
      note(
          id,
          DeliveryState.SENT,
          stored -> isNewest(stored.invites(), id, digest) && stored.outbox().hold(claim));
    }
  }

  @Override
  public void failed(Claim claim, boolean isParked) {
    note(idOf(claim), isParked ? DeliveryState.PARKED : DeliveryState.FAILING, stored -> true);
  }

  /** Locks the invitation before its entry, in the order of whoever sends it again. */
  private Optional<Invite> mint(PlatformRepositories stored, Claim claim, TokenDigest digest) {
    InviteId id = idOf(claim);
    Optional<Values<Invite>> pending =
        stored
            .invites()
            .lock(id)
            .filter(this::isPending)
            .filter(invite -> stored.outbox().hold(claim));
    if (pending.isPresent()) {
      stored.invites().storeToken(id, Optional.of(digest));
    }
    return pending.map(Invite::of);
  }

  /** An invitation that was sent again meanwhile waits for its next mail. */
  private void note(
      InviteId id, DeliveryState state, Predicate<PlatformRepositories> isAboutThisMail) {
    work.execute(
        stored -> {
          InviteRepository invites = stored.invites();
          invites
              .lock(id)
              .filter(invite -> isAboutThisMail.test(stored))
              .map(invite -> invite.with(InviteFields.DELIVERY, state.word()))
              .ifPresent(invites::update);
          return true;
        });
  }

  private boolean isNewest(InviteRepository invites, InviteId id, TokenDigest digest) {
    return invites
        .find(digest, now())
        .filter(invite -> invite.require(InviteFields.ID).equals(id))
        .isPresent();
  }

  private boolean isPending(Values<Invite> stored) {
    return InviteStates.statusOf(InviteStates.asOf(stored, now())) == InviteStatus.PENDING;
  }

  private static InviteId idOf(Claim claim) {
    return new InviteId(claim.entry().subject());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
