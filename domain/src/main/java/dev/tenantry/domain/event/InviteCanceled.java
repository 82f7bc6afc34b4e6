package dev.tenantry.domain.event;

import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.invite.Invite;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An invitation was taken back. */
public record InviteCanceled(UUID id, Instant at, Invite previous, Invite current)
    implements InviteEvent {

  @Override
  public Optional<Values<Invite>> previousValues() {
    return Optional.of(previous.values());
  }
}
