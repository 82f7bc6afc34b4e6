package dev.tenantry.application.internal.outbox;

import dev.tenantry.application.spi.ChangeListener;
import dev.tenantry.application.spi.Outbox.Claim;

/** A host's listener. */
record ListenerRecipient(ChangeListener listener) implements Recipient {

  @Override
  public void tell(Claim claim) {
    claim.entry().event().get().ifPresent(listener::changed);
  }

  @Override
  public void failed(Claim claim, boolean isParked) {}
}
