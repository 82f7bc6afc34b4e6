package dev.tenantry.architecture.broken.application.internal;

import dev.tenantry.domain.sync.Merge;
import dev.tenantry.domain.sync.Stamp;

/** Breaks a rule on purpose: it decides whose value stands. */
public final class HandlerThatMerges {
  Object winner(Stamp platform, Stamp baas) {
    return platform.compareTo(baas) == 0 ? platform : Merge.winner(platform, baas);
  }
}
