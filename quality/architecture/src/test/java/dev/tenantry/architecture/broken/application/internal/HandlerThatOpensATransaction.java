package dev.tenantry.architecture.broken.application.internal;

import dev.tenantry.application.spi.BaasRepositories;
import dev.tenantry.application.spi.UnitOfWork;

/** Breaks a rule on purpose: it goes around the one place that opens transactions. */
public final class HandlerThatOpensATransaction {
  void run(UnitOfWork<BaasRepositories> baas) {
    baas.execute(BaasRepositories::users);
    baas.read(BaasRepositories::users);
  }
}
