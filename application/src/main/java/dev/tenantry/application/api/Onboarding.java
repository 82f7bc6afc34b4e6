package dev.tenantry.application.api;

import dev.tenantry.application.api.command.AcceptUserInvite;
import dev.tenantry.application.api.command.SignUp;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.InviteNotUsableException;
import dev.tenantry.domain.error.SignUpRefusedException;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.value.Secret;

/**
 * Driving port: how somebody becomes a user who is none yet; nobody has to be known for it.
 *
 * <p>A host that offers this to the public limits how often it is asked. Thread-safe.
 */
public interface Onboarding {

  /**
   * Creates a user, active and with the address not confirmed, in the tenant that the {@link
   * TenantMode} says.
   *
   * @return the new user with its id
   * @throws InvalidInputException with all that is wrong with the command; or with {@code
   *     UNKNOWN_TENANT}, whatever the address
   * @throws SignUpRefusedException if a user has the address already or a pending invitation was
   *     sent to it: both look alike, and cost the same work
   * @throws ConflictException if the reference belongs to another user
   */
  User signUp(SignUp command);

  /** Tells what a token is worth, and changes nothing; an unknown one is just not valid. */
  InviteCheck checkUserInviteToken(Secret token);

  /**
   * Accepts an invitation: creates the user in its tenant with its roles, active, and with the
   * address confirmed. Of any number who accept it at once, one succeeds.
   *
   * @return the new user with its id
   * @throws InviteNotUsableException if it expired, was answered or canceled, is unknown, or
   *     whoever invited may not do so any more
   * @throws InvalidInputException with all that is wrong with the command
   * @throws ConflictException if the address or the reference belongs to another user meanwhile;
   *     the invitation stays as it is
   */
  User acceptUserInvite(AcceptUserInvite command);

  /**
   * Declines an invitation.
   *
   * @throws InviteNotUsableException if it expired, was answered or canceled, or is unknown
   */
  void declineUserInvite(Secret token);
}
