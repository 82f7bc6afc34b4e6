package dev.tenantry.quickstart;

import dev.tenantry.application.api.Onboarding;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.command.AcceptUserInvite;
import dev.tenantry.domain.error.TenantryException;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.tenant.TenantId;
import java.time.Duration;
import java.util.List;

/**
 * Invites people as if it were two hours ago, and lets happen to them what can happen: the first
 * declines, the second is canceled, the third never answers, the fourth answers when it is sent
 * again, all others accept. For one thread.
 */
final class Invitations {

  /** The tenant that they are to join. */
  static final String TENANT = "Newcomers";

  private static final Duration AGO = Duration.ofHours(2);
  private static final Duration TERM = Duration.ofHours(1);
  private static final int MAX_SHOWN = 15;

  private final Storage storage;
  private final PlatformApi platform;
  private final Onboarding guest;
  private final Report report;
  private long accepted;

  Invitations(Storage storage, Report report) {
    this.storage = storage;
    this.platform = storage.tenantry().platform().asSuperAdmin();
    this.guest = storage.tenantry().platform().asGuest();
    this.report = report;
  }

  /** Does all of it with a list. */
  InviteResult run(List<InviteeRow> rows) {
    TenantId tenant = new RosterTenants(platform).idOf(TENANT);
    storage.clock().putBack(AGO);
    Sending sending = Sending.of(rows, tenant, TERM, platform);
    storage.tenantry().deliveries().drain();
    showSent(sending);
    List<Invite> invites = sending.invites();
    for (int i = 0; i < invites.size(); i++) {
      answerAtOnce(i, invites.get(i));
    }
    storage.clock().putRight();
    invites.stream().skip(3).limit(1).forEach(this::answerWhenSentAgain);
    InviteTable.show(tenant, platform, report);
    return new InviteResult(invites.size(), accepted, sending.problems());
  }

  private void showSent(Sending sending) {
    report.line(
        sending.invites().size()
            + " people invited two hours ago, to answer within one; "
            + sending.problems().size()
            + " rows refused.");
    report.problems(sending.problems(), sending.problems().size());
    report.line("The links in their mails:");
    report.some(
        sending.invites(),
        MAX_SHOWN,
        "links",
        invite -> invite.email() + "  " + storage.mailbox().linkTo(invite));
  }

  private void answerAtOnce(int place, Invite invite) {
    switch (place) {
      case 0 -> guest.declineUserInvite(storage.mailbox().tokenOf(invite));
      case 1 -> platform.cancelUserInvite(invite.id());
      case 2, 3 -> {} // Their time passes.
      default -> accept(invite);
    }
  }

  private void answerWhenSentAgain(Invite expired) {
    Invite again = platform.resendUserInvite(expired.id());
    storage.tenantry().deliveries().drain();
    report.line("One that had expired is sent again, with a new link:");
    report.line("  " + again.email() + "  " + storage.mailbox().linkTo(again));
    accept(again);
  }

  private void accept(Invite invite) {
    AcceptUserInvite answer =
        AcceptUserInvite.of(storage.mailbox().tokenOf(invite))
            .withReference(DerivedReference.ofAddress(invite.email()));
    try {
      guest.acceptUserInvite(answer);
      accepted++;
    } catch (TenantryException refused) {
      report.line("  " + invite.email() + " cannot accept: " + refused.getMessage());
    }
  }
}
