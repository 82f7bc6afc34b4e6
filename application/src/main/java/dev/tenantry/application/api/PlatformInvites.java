package dev.tenantry.application.api;

import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.InviteNotUsableException;
import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteId;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;

/**
 * Driving port: invitations, as those see them who invite.
 *
 * <p>A super admin sees all, a user those of its own tenant; what lies outside is answered as not
 * found. Who accepts an invitation joins its tenant with its roles. Thread-safe.
 */
public interface PlatformInvites {

  /**
   * Invites people into a tenant, each for itself: a row that cannot be invited spoils no other.
   *
   * <p>A user invites into its own tenant, in its own name, and only into roles that its own may
   * invite; this is asked again when the invitation is sent again or accepted. A super admin
   * invites into every tenant and role, and may name an active user of the tenant who did so.
   *
   * @return what came of each row; the mails are delivered afterwards
   * @throws InvalidInputException if the call has too many rows or no sane term
   * @throws NotFoundException if the tenant is not in the caller's reach
   */
  SentUserInvites sendUserInvites(SendUserInvites command);

  /**
   * Sends a pending or expired invitation once more, with a new token and a new term as long as
   * that before; the old token leads nowhere at once.
   *
   * @return the invitation as it is now
   * @throws InvalidInputException with {@code TOO_SOON}, if it was sent less than 60 seconds ago;
   *     for an expired one also with {@code ALREADY_INVITED}, if the tenant has a newer one for the
   *     address, or with {@code TOO_MANY_PENDING}
   * @throws InviteNotUsableException if it was accepted, canceled or declined
   * @throws NotAllowedException if whoever invited is not there, not active, or may not give these
   *     roles any more; or if the caller did not invite and may not give them
   * @throws NotFoundException if there is no such invitation in the caller's reach
   */
  Invite resendUserInvite(InviteId id);

  /**
   * Takes back an invitation that nobody has answered yet, expired ones included.
   *
   * @return the invitation as it is now
   * @throws InviteNotUsableException if it was accepted, canceled or declined
   * @throws NotAllowedException if the caller did not invite and may not give these roles
   * @throws NotFoundException if there is no such invitation in the caller's reach
   */
  Invite cancelUserInvite(InviteId id);

  /**
   * The invitation with this id.
   *
   * @throws NotFoundException if there is none in the caller's reach
   */
  Invite userInvite(InviteId id);

  /** A page of the invitations in the caller's reach that satisfy the query now. */
  Page<Invite> userInvites(Query<Invite> query);
}
