package dev.tenantry.application.internal.outbox;

import dev.tenantry.application.spi.InviteDelivery;
import dev.tenantry.application.spi.InviteMail;
import dev.tenantry.application.spi.InviteRepository;
import dev.tenantry.application.spi.Outbox.Entry;
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

  /** What nobody can answer any more is not sent. */
  @Override
  public void tell(Entry entry) {
    InviteId id = new InviteId(entry.subject());
    Secret token = tokens.next();
    TokenDigest digest = TokenDigest.of(token);
    Optional<Invite> pending = work.execute(stored -> mint(stored.invites(), id, digest));
    if (pending.isPresent()) {
      delivery.deliver(new InviteMail(pending.get(), token));
      note(id, DeliveryState.SENT, invites -> isNewest(invites, id, digest));
    }
  }

  @Override
  public void failed(Entry entry, boolean isParked) {
    note(
        new InviteId(entry.subject()),
        isParked ? DeliveryState.PARKED : DeliveryState.FAILING,
        invites -> true);
  }

  private Optional<Invite> mint(InviteRepository invites, InviteId id, TokenDigest digest) {
    Optional<Values<Invite>> pending = invites.lock(id).filter(this::isPending);
    if (pending.isPresent()) {
      invites.storeToken(id, Optional.of(digest));
    }
    return pending.map(Invite::of);
  }

  /** An invitation that was sent again meanwhile waits for its next mail. */
  private void note(InviteId id, DeliveryState state, Predicate<InviteRepository> isAboutThisMail) {
    work.execute(
        stored -> {
          InviteRepository invites = stored.invites();
          invites
              .lock(id)
              .filter(invite -> isAboutThisMail.test(invites))
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

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
