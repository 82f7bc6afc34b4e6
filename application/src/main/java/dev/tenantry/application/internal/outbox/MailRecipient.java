package dev.tenantry.application.internal.outbox;

import dev.tenantry.application.spi.InviteDelivery;
import dev.tenantry.application.spi.InviteMail;
import dev.tenantry.application.spi.Outbox.Claim;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.TokenDigest;
import dev.tenantry.application.spi.TokenGenerator;
import dev.tenantry.application.spi.UnitOfWork;
import dev.tenantry.domain.invite.DeliveryState;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteId;
import dev.tenantry.domain.invite.InviteStates;
import dev.tenantry.domain.invite.InviteStatus;
import dev.tenantry.domain.value.Secret;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

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

  /**
   * What nobody can answer any more, or somebody else sends, is not sent. Who has answered had got
   * a mail, whatever had been heard of it here.
   */
  @Override
  public DeliveryState tell(Claim claim) {
    Secret token = tokens.next();
    TokenDigest digest = TokenDigest.of(token);
    Optional<Invite> invite = work.execute(stored -> mint(stored, claim, digest));
    if (invite.isEmpty()) {
      return DeliveryState.DROPPED;
    }
    return switch (invite.get().status()) {
      case PENDING -> {
        delivery.deliver(new InviteMail(invite.get(), token));
        yield DeliveryState.SENT;
      }
      case ACCEPTED, DECLINED -> DeliveryState.SENT;
      case CANCELED, EXPIRED -> DeliveryState.DROPPED;
    };
  }

  /**
   * The invitation as it is now, unless the claim is over; a pending one gets the token. Locks the
   * invitation before its entry, in the order of whoever sends it again.
   */
  private Optional<Invite> mint(PlatformRepositories stored, Claim claim, TokenDigest digest) {
    InviteId id = new InviteId(claim.entry().subject());
    Optional<Invite> invite =
        stored
            .invites()
            .lock(id)
            .filter(any -> stored.outbox().hold(claim))
            .map(values -> Invite.of(InviteStates.asOf(values, now())));
    if (invite.isPresent() && invite.get().status() == InviteStatus.PENDING) {
      stored.invites().storeToken(id, Optional.of(digest));
    }
    return invite;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
