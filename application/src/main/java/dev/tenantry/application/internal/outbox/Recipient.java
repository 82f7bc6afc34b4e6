package dev.tenantry.application.internal.outbox;

import dev.tenantry.application.spi.Outbox.Claim;
import dev.tenantry.domain.invite.DeliveryState;

/** Somebody who is told of entries of the outbox; no transaction is open meanwhile. */
interface Recipient {

  /**
   * Tells of a claimed entry, and answers what has become of it: sent, or dropped where there was
   * nothing to tell any more. Whatever is thrown means that it was not told.
   */
  DeliveryState tell(Claim claim);
}
