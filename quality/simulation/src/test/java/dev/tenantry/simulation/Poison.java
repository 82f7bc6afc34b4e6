package dev.tenantry.simulation;

import dev.tenantry.application.spi.SyncBatch;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

/** Users whose row the BaaS cannot store for now, whatever the reason. */
final class Poison {

  private final Set<Long> numbers = new HashSet<>();

  void toggle(SplittableRandom random) {
    long number = random.nextInt(12);
    if (!numbers.remove(number)) {
      numbers.add(number);
    }
  }

  boolean isIn(EntityId id) {
    return numbers.contains(id.value().getLeastSignificantBits() & 0xFF);
  }

  void clear() {
    numbers.clear();
  }

  void check(Collection<Replica<User>> stored) {
    stored.forEach(copy -> check(copy.values().require(UserFields.ID)));
  }

  void check(SyncBatch states) {
    states.users().forEach(state -> check(state.values().require(UserFields.ID)));
  }

  private void check(EntityId id) {
    if (isIn(id)) {
      throw new Injected("this row cannot be stored");
    }
  }
}
