package dev.tenantry.application.spi;

import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.value.Secret;

/**
 * What has to be written to an invitee.
 *
 * <p>{@link #toString} shows neither the address nor the token.
 *
 * @param invite the invitation, with address, names, language and term
 * @param token what the link in the mail carries; it stands nowhere else, so it must not be kept
 */
public record InviteMail(Invite invite, Secret token) {

  /** The address to write to, as it was typed. */
  public String email() {
    return invite.email();
  }

  @Override
  public String toString() {
    return "InviteMail[" + invite.id() + "]";
  }
}
