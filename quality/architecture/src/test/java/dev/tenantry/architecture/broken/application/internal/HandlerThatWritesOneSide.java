package dev.tenantry.architecture.broken.application.internal;

import dev.tenantry.application.spi.BaasUserRepository;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.user.User;
import java.util.List;

/** Breaks a rule on purpose: the other side never hears of it. */
public final class HandlerThatWritesOneSide {
  void write(BaasUserRepository users, List<Replica<User>> copies) {
    users.insert(copies);
    users.update(copies);
    users.updateWith(copies, users, List.of());
  }
}
