package dev.tenantry.application.internal;

import dev.tenantry.application.api.Baas;
import dev.tenantry.application.api.Platform;
import dev.tenantry.application.api.Synchronization;
import dev.tenantry.application.internal.sync.DrainWorker;
import dev.tenantry.application.spi.IdGenerator;
import dev.tenantry.application.spi.PasswordHasher;
import dev.tenantry.domain.policy.SyncPolicy;
import dev.tenantry.domain.value.PasswordLength;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the use cases together, by hand, once. */
public record Assembly(
    Platform platform,
    Optional<Baas> baas,
    Synchronization sync,
    DrainWorker worker,
    CommandValidator validator) {

  /** The BaaS's use cases; a remote BaaS has none here, and says so. */
  public Baas requireBaas() {
    return baas.orElseThrow(() -> new IllegalStateException(RemoteSystems.NO_BAAS));
  }

  /** Everything plugged into one another. */
  public static Assembly of(
      Storage storage,
      SyncPolicy policy,
      @Nullable Validator validator,
      PasswordHasher passwordHasher,
      PasswordLength passwordLength,
      IdGenerator ids,
      Clock clock,
      Operations operations) {
    Moments moments = new Moments(clock);
    CommandValidator commandValidator = new CommandValidator(validator);
    Core core =
        new Core(
            storage.systems(),
            policy,
            commandValidator,
            passwordHasher,
            passwordLength,
            ids,
            moments);
    return new Assembly(
        new ObservedPlatformEntry(new PlatformEntry(core), operations),
        storage.isBaasRemote()
            ? Optional.empty()
            : Optional.of(new ObservedBaasEntry(new BaasEntry(core), operations)),
        new ObservedSyncCalls(new SynchronizationHandler(policy, storage.engine()), operations),
        storage.worker(),
        commandValidator);
  }
}
