package dev.tenantry.application.internal.outbox;

import dev.tenantry.application.spi.ChangeListener;
import dev.tenantry.application.spi.Outbox.Entry;

/** A host's listener. */
record ListenerRecipient(ChangeListener listener) implements Recipient {

  @Override
  public void tell(Entry entry) {
    entry.event().ifPresent(listener::changed);
  }

  @Override
  public void failed(Entry entry, boolean isParked) {}
}
