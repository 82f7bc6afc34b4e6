package dev.tenantry.domain.sync;

import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.user.User;
import java.time.Instant;

/**
 * What a schedule does with the copies: the shipped code as it is, unless a mutant overrides a
 * step.
 */
class Protocol {

  Replica<User> created(Values<User> values, Instant now) {
    return Replica.created(values, now);
  }

  Replica<User> write(Replica<User> copy, Patch<User> patch, Instant now) {
    return copy.write(patch, now);
  }

  Replica<User> writeValues(Replica<User> copy, Values<User> values, Instant now) {
    return copy.writeValues(values, now);
  }

  Replica<User> ship(Replica<User> copy) {
    return copy.ship();
  }

  Replica<User> firstContact(ReplicaState<User> state, Instant now) {
    return Replica.received(state, now);
  }

  Replica<User> receive(Replica<User> copy, ReplicaState<User> state, Instant now) {
    return copy.receive(state, now).replica();
  }

  Replica<User> operatorChoosesPlatform(Replica<User> copy, Instant now) {
    return copy.operatorChoosesPlatform(now);
  }

  Replica<User> operatorChoosesBaas(Replica<User> copy, ReplicaState<User> baas, Instant now) {
    return copy.operatorChoosesBaas(baas, now);
  }
}
