package dev.tenantry.architecture.broken.application.internal;

import dev.tenantry.domain.error.OperationNotSupportedException;
import dev.tenantry.domain.policy.Allowed;
import dev.tenantry.domain.policy.Decision;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.policy.Operation;
import dev.tenantry.domain.policy.Refused;
import dev.tenantry.domain.policy.SystemOfRecord;

/** Breaks a rule on purpose: it decides what is allowed. */
public final class HandlerThatDecidesForItself {
  Decision decide(boolean allowed) {
    return allowed
        ? new Allowed(SystemOfRecord.BAAS, Operation.CREATE, EntityType.USER, SystemOfRecord.BAAS)
        : new Refused(SystemOfRecord.BAAS, Operation.CREATE, EntityType.USER, "no", "ask again");
  }

  RuntimeException refusal() {
    return new OperationNotSupportedException("BaaS", "create", "user", "no", "ask again");
  }
}
