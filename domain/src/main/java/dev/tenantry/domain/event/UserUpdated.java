package dev.tenantry.domain.event;

import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.user.User;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A user was changed: on the Platform, or at the BaaS. */
public record UserUpdated(UUID id, Instant at, User previous, User current) implements UserEvent {

  @Override
  public Optional<Values<User>> previousValues() {
    return Optional.of(previous.values());
  }
}
