package dev.tenantry.application.internal;

import dev.tenantry.application.api.Baas;
import dev.tenantry.application.api.Deliveries;
import dev.tenantry.application.api.Platform;
import dev.tenantry.application.api.Synchronization;
import dev.tenantry.application.api.TenantMode;
import dev.tenantry.application.internal.sync.DrainWorker;
import dev.tenantry.application.spi.IdGenerator;
import dev.tenantry.domain.policy.SyncPolicy;
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
    Deliveries deliveries,
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
      Passwords passwords,
      TenantMode signUpMode,
      IdGenerator ids,
      int maxPendingInvites,
      Clock clock,
      Operations operations) {
    Moments moments = new Moments(clock);
    CommandValidator commandValidator = new CommandValidator(validator);
    Core core =
        new Core(
            storage.systems(),
            policy,
            commandValidator,
            passwords,
            ids,
            maxPendingInvites,
            moments);
    return new Assembly(
        new ObservedPlatformEntry(new PlatformEntry(core, signUpMode), operations),
        storage.isBaasRemote()
            ? Optional.empty()
            : Optional.of(new ObservedBaasEntry(new BaasEntry(core), operations)),
        new ObservedSyncCalls(new SynchronizationHandler(policy, storage.engine()), operations),
        storage.worker(),
        new DeliveriesHandler(storage.courier()),
        commandValidator);
  }
}
