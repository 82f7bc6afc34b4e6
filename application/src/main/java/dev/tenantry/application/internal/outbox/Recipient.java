package dev.tenantry.application.internal.outbox;

import dev.tenantry.application.spi.Outbox.Claim;

/** Somebody who is told of entries of the outbox; no transaction is open meanwhile. */
interface Recipient {

  /** Tells of a claimed entry; whatever is thrown means that it was not told. */
  void tell(Claim claim);

  /** Notes that telling failed, and whether it is tried again by itself. */
  void failed(Claim claim, boolean isParked);
}
