package dev.tenantry.domain.event;

import dev.tenantry.domain.invite.Invite;
import java.time.Instant;
import java.util.UUID;

/** An invitation was made; its mail is delivered on its own. */
public record InviteSent(UUID id, Instant at, Invite current) implements InviteEvent {}
