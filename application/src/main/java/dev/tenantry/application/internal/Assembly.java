package dev.tenantry.application.internal;

import dev.tenantry.application.api.Baas;
import dev.tenantry.application.api.Platform;
import dev.tenantry.application.api.Synchronization;
import dev.tenantry.application.spi.IdGenerator;
import dev.tenantry.application.spi.PasswordHasher;
import dev.tenantry.application.spi.Persistence;
import dev.tenantry.domain.policy.SyncPolicy;
import dev.tenantry.domain.value.PasswordLength;
import jakarta.validation.Validator;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Puts the use cases together, by hand, once. */
public record Assembly(
    Platform platform, Baas baas, Synchronization sync, CommandValidator validator) {

  /** Everything plugged into one another. */
  public static Assembly of(
      Persistence persistence,
      SyncPolicy policy,
      @Nullable Validator validator,
      PasswordHasher passwordHasher,
      PasswordLength passwordLength,
      IdGenerator ids,
      Clock clock) {
    Moments moments = new Moments(clock);
    CommandValidator commandValidator = new CommandValidator(validator);
    Core core =
        new Core(
            new OneDatabase(persistence, moments),
            policy,
            commandValidator,
            passwordHasher,
            passwordLength,
            ids,
            moments);
    return new Assembly(
        new PlatformEntry(core),
        new BaasEntry(core),
        new SynchronizationHandler(core),
        commandValidator);
  }
}
