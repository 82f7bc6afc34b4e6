package dev.tenantry.domain.event;

import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.user.User;
import java.util.Optional;
import java.util.UUID;

/** A user was created or changed. */
public sealed interface UserEvent extends ChangeEvent permits UserCreated, UserUpdated {

  /** The user after the change. */
  User current();

  @Override
  default UUID entityId() {
    return current().id().value();
  }

  @Override
  default Optional<Values<User>> previousValues() {
    return Optional.empty();
  }

  @Override
  default Values<User> currentValues() {
    return current().values();
  }
}
