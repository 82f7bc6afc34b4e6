package dev.tenantry.simulation;

import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.sync.Replica;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** What one transaction does, to be noted if it commits. */
final class Journal {

  private final SystemOfRecord side;
  private final boolean isOwnWrite;
  private final List<Consumer<Ledger>> entries = new ArrayList<>();

  Journal(SystemOfRecord side, boolean isOwnWrite) {
    this.side = side;
    this.isOwnWrite = isOwnWrite;
  }

  void stored(Collection<? extends Replica<?>> copies) {
    copies.forEach(copy -> entries.add(ledger -> ledger.stored(copy, isOwnWrite)));
  }

  void claimed(EntityId id, Duration lease) {
    entries.add(ledger -> ledger.claimed(side, id, lease));
  }

  void released(EntityId id) {
    entries.add(ledger -> ledger.released(side, id));
  }

  void commitTo(Ledger ledger) {
    entries.forEach(entry -> entry.accept(ledger));
  }
}
