package dev.tenantry.domain.event;

import dev.tenantry.domain.user.User;
import java.time.Instant;
import java.util.UUID;

/** A user was created: by the host, by a sign-up, or by accepting an invitation. */
public record UserCreated(UUID id, Instant at, User current) implements UserEvent {}
