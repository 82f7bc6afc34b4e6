package dev.tenantry.domain.event;

import dev.tenantry.domain.field.Values;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A user or an invitation was created or changed on the Platform, wherever the change came from.
 *
 * <p>The same event may be told more than once, always with the same id. That time passes is no
 * change, nor is what becomes of a mail.
 */
public sealed interface ChangeEvent permits UserEvent, InviteEvent {

  /** The event's own id, to notice a repetition by. */
  UUID id();

  /** When the change was made. */
  Instant at();

  /** What kind of event it is, such as {@code UserUpdated}; stable. */
  default String type() {
    return getClass().getSimpleName();
  }

  /** What has changed, such as {@code user}. */
  default String entity() {
    return currentValues().catalogue().entity();
  }

  /** The id of what has changed. */
  UUID entityId();

  /** All values before the change; empty where there was nothing before. */
  Optional<? extends Values<?>> previousValues();

  /** All values after the change. */
  Values<?> currentValues();
}
