package dev.tenantry.application.internal.outbox;

import dev.tenantry.application.spi.ChangeListener;
import dev.tenantry.application.spi.Outbox.Claim;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.UnitOfWork;
import dev.tenantry.domain.invite.DeliveryState;

/** A host's listener. */
record ListenerRecipient(ChangeListener listener, UnitOfWork<PlatformRepositories> work)
    implements Recipient {

  /**
   * What somebody else has claimed since, because those before it took longer than the lease, is
   * that one's to tell: told here as well, it might come behind a later event.
   */
  @Override
  public DeliveryState tell(Claim claim) {
    boolean isOurs = work.execute(stored -> stored.outbox().hold(claim));
    if (isOurs) {
      claim.entry().event().get().ifPresent(listener::changed);
    }
    return DeliveryState.SENT;
  }
}
