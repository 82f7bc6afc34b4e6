package dev.tenantry.domain.event;

import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.invite.Invite;
import java.util.Optional;
import java.util.UUID;

/** An invitation was made or changed. */
public sealed interface InviteEvent extends ChangeEvent
    permits InviteSent, InviteResent, InviteAccepted, InviteDeclined, InviteCanceled {

  /** The invitation after the change. */
  Invite current();

  @Override
  default UUID entityId() {
    return current().id().value();
  }

  @Override
  default Optional<Values<Invite>> previousValues() {
    return Optional.empty();
  }

  @Override
  default Values<Invite> currentValues() {
    return current().values();
  }
}
