package dev.tenantry.application.internal.outbox;

import dev.tenantry.application.spi.Outbox.Entry;

/** Somebody who is told of entries of the outbox; no transaction is open meanwhile. */
interface Recipient {

  /** Tells of an entry; whatever is thrown means that it was not told. */
  void tell(Entry entry);

  /** Notes that telling failed, and whether it is tried again by itself. */
  void failed(Entry entry, boolean isParked);
}
