package dev.tenantry.application.internal;

import dev.tenantry.application.api.PlatformInvites;
import dev.tenantry.application.api.SentUserInvites;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteId;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;

/** Passes the calls about invitations on to the handler that they belong to. */
interface InviteCalls extends PlatformInvites {

  PlatformInvites forInvites();

  @Override
  default SentUserInvites sendUserInvites(SendUserInvites command) {
    return forInvites().sendUserInvites(command);
  }

  @Override
  default Invite resendUserInvite(InviteId id) {
    return forInvites().resendUserInvite(id);
  }

  @Override
  default Invite cancelUserInvite(InviteId id) {
    return forInvites().cancelUserInvite(id);
  }

  @Override
  default Invite userInvite(InviteId id) {
    return forInvites().userInvite(id);
  }

  @Override
  default Page<Invite> userInvites(Query<Invite> query) {
    return forInvites().userInvites(query);
  }
}
