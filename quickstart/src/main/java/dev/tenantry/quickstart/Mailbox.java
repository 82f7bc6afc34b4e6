package dev.tenantry.quickstart;

import dev.tenantry.application.spi.InviteDelivery;
import dev.tenantry.application.spi.InviteMail;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteId;
import dev.tenantry.domain.value.Secret;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes the mails of invitations in place of a mail server: nobody is written to. Thread-safe.
 *
 * <p>It remembers tokens, which only the invitees' mails would do.
 */
final class Mailbox implements InviteDelivery {

  private static final String LINK = "https://app.example.com/invitation/";

  private final Map<InviteId, Secret> newest = new ConcurrentHashMap<>();

  @Override
  public void deliver(InviteMail mail) {
    newest.put(mail.invite().id(), mail.token());
  }

  /** The token of the newest mail of an invitation. */
  Secret tokenOf(Invite invite) {
    return Optional.ofNullable(newest.get(invite.id()))
        .orElseThrow(() -> new IllegalStateException("no mail for " + invite));
  }

  /** The link in the newest mail of an invitation. */
  String linkTo(Invite invite) {
    return LINK + tokenOf(invite).reveal();
  }
}
