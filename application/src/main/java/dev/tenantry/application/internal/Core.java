package dev.tenantry.application.internal;

import dev.tenantry.application.spi.IdGenerator;
import dev.tenantry.application.spi.PasswordHasher;
import dev.tenantry.domain.policy.SyncPolicy;
import dev.tenantry.domain.value.PasswordLength;

/** What every use case works with; put together once, when a host builds its Tenantry. */
public record Core(
    Systems systems,
    SyncPolicy policy,
    CommandValidator validator,
    PasswordHasher passwordHasher,
    PasswordLength passwordLength,
    IdGenerator ids,
    Moments moments) {}
