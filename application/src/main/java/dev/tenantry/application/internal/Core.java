package dev.tenantry.application.internal;

import dev.tenantry.application.spi.IdGenerator;
import dev.tenantry.domain.policy.SyncPolicy;

/** What every use case works with; put together once, when a host builds its Tenantry. */
public record Core(
    Systems systems,
    SyncPolicy policy,
    CommandValidator validator,
    Passwords passwords,
    IdGenerator ids,
    int maxPendingInvites,
    Moments moments) {}
