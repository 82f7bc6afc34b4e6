package dev.tenantry.application.spi;

import dev.tenantry.domain.event.ChangeEvent;

/**
 * Driven port: is told of what changed, after the commit, and never of what was rolled back.
 *
 * <p>Each event comes at least once, and those of one entity in the order of the changes; an event
 * may come again, with the same id. It is called with no transaction open, in the thread of whoever
 * drains. Thread-safe.
 */
public interface ChangeListener {

  /**
   * Takes notice of a change.
   *
   * <p>If this throws, the event comes again after a growing pause; after twenty failures it is
   * parked until somebody says what is to become of it. Later events of the same entity wait.
   */
  void changed(ChangeEvent event);
}
