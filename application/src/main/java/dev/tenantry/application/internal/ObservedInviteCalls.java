package dev.tenantry.application.internal;

import dev.tenantry.application.api.PlatformInvites;
import dev.tenantry.application.api.SentUserInvites;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteId;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;

/** The use cases of invitations, seen by listeners. */
record ObservedInviteCalls(PlatformInvites invites, Operations operations)
    implements PlatformInvites {

  private static final String PORT = PlatformInvites.class.getSimpleName();

  @Override
  public SentUserInvites sendUserInvites(SendUserInvites command) {
    return operations.run(PORT, "sendUserInvites", () -> invites.sendUserInvites(command), command);
  }

  @Override
  public Invite resendUserInvite(InviteId id) {
    return operations.run(PORT, "resendUserInvite", () -> invites.resendUserInvite(id), id);
  }

  @Override
  public Invite cancelUserInvite(InviteId id) {
    return operations.run(PORT, "cancelUserInvite", () -> invites.cancelUserInvite(id), id);
  }

  @Override
  public Invite userInvite(InviteId id) {
    return operations.run(PORT, "userInvite", () -> invites.userInvite(id), id);
  }

  @Override
  public Page<Invite> userInvites(Query<Invite> query) {
    return operations.run(PORT, "userInvites", () -> invites.userInvites(query), query);
  }
}
