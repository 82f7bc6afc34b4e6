package dev.tenantry.application.internal.outbox;

import dev.tenantry.application.spi.InviteRepository;
import dev.tenantry.application.spi.Outbox;
import dev.tenantry.application.spi.Outbox.Stored;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.invite.DeliveryState;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteFields;
import dev.tenantry.domain.invite.InviteId;
import java.util.Optional;
import java.util.function.Predicate;

/** What invitations show of their mails. */
final class ShownMails {

  private ShownMails() {}

  /**
   * Changes an entry, and answers whether that was done; if so, and it is a mail, its invitation
   * shows the state from then on. Both or neither: an invitation that is sent again in between
   * would else show what became of the mail before.
   *
   * <p>Locks the invitation before its entry, in the order of whoever sends it again.
   */
  static boolean change(
      PlatformRepositories stored, Stored entry, DeliveryState state, Predicate<Outbox> change) {
    if (!entry.consumer().equals(Telling.MAIL)) {
      return change.test(stored.outbox());
    }
    InviteRepository invites = stored.invites();
    Optional<Values<Invite>> invite = invites.lock(new InviteId(entry.subject()));
    boolean isChanged = change.test(stored.outbox());
    if (isChanged) {
      invite.map(each -> each.with(InviteFields.DELIVERY, state.word())).ifPresent(invites::update);
    }
    return isChanged;
  }
}
