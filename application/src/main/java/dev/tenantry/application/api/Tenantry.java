package dev.tenantry.application.api;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.internal.Assembly;
import dev.tenantry.application.internal.Operations;
import dev.tenantry.application.internal.Pbkdf2PasswordHasher;
import dev.tenantry.application.internal.Storage;
import dev.tenantry.application.internal.TimeOrderedIds;
import dev.tenantry.application.spi.BaasPersistence;
import dev.tenantry.application.spi.IdGenerator;
import dev.tenantry.application.spi.OperationListener;
import dev.tenantry.application.spi.PasswordHasher;
import dev.tenantry.application.spi.Persistence;
import dev.tenantry.application.spi.PlatformPersistence;
import dev.tenantry.application.spi.RemoteBaas;
import dev.tenantry.domain.policy.SyncPolicy;
import dev.tenantry.domain.value.PasswordLength;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The library, put together: users and tenants of an application, kept in step between the Platform
 * and the BaaS.
 *
 * <p>Build one per application and keep it. It starts no thread, is immutable and thread-safe.
 * {@link #close} frees what it made itself, nothing that was plugged in.
 */
public final class Tenantry implements AutoCloseable {

  private final Assembly assembly;

  private Tenantry(Assembly assembly) {
    this.assembly = assembly;
  }

  /** Begins to put one together; {@link Builder#persistence} is all that has to be said. */
  public static Builder builder() {
    return new Builder();
  }

  /** The Platform's use cases. */
  public Platform platform() {
    return assembly.platform();
  }

  /**
   * The BaaS's use cases.
   *
   * @throws IllegalStateException if the BaaS is {@linkplain Builder#baas(RemoteBaas) remote}
   */
  public Baas baas() {
    return assembly.requireBaas();
  }

  /** How the two are kept in step. */
  public Synchronization sync() {
    return assembly.sync();
  }

  /** Keeps them in step in the background, once a host has started it on an executor of its own. */
  public Worker worker() {
    return assembly.worker();
  }

  /** Stops the worker, if it runs, and frees what was made here. */
  @Override
  public void close() {
    assembly.worker().close();
    assembly.validator().close();
  }

  @Override
  public String toString() {
    return "Tenantry";
  }

  /** Plugs a Tenantry together; for one thread. */
  public static final class Builder {

    private static final PasswordLength DEFAULT_PASSWORD_LENGTH =
        new PasswordLength(PasswordLength.LEAST_MINIMUM);

    private @Nullable Persistence persistence;
    private @Nullable PlatformPersistence platform;
    private @Nullable BaasPersistence baas;
    private @Nullable RemoteBaas remoteBaas;
    private @Nullable Validator validator;
    private @Nullable PasswordHasher passwordHasher;
    private @Nullable IdGenerator ids;
    private SyncPolicy policy = SyncPolicy.standard();
    private PasswordLength passwordLength = DEFAULT_PASSWORD_LENGTH;
    private Clock clock = Clock.systemUTC();
    private RandomGenerator randomness = new Random();
    private final List<OperationListener> listeners = new ArrayList<>();

    private Builder() {}

    /** Keeps the Platform and the BaaS in one database, so that one transaction covers both. */
    public Builder persistence(Persistence both) {
      this.persistence = both;
      return this;
    }

    /** Keeps the Platform in a database of its own; the BaaS needs another, see {@link #baas}. */
    public Builder platform(PlatformPersistence own) {
      this.platform = own;
      return this;
    }

    /**
     * Keeps the BaaS in a database of its own; the Platform needs another, see {@link #platform}.
     */
    public Builder baas(BaasPersistence own) {
      this.baas = own;
      return this;
    }

    /**
     * Leaves the BaaS to a service of its own, which is told of every change and pushes its own in
     * through {@link Synchronization#receive}; the Platform needs a database, see {@link
     * #platform}.
     */
    public Builder baas(RemoteBaas remote) {
      this.remoteBaas = remote;
      return this;
    }

    /** Narrows what the BaaS may change; {@link SyncPolicy#standard()} where this is not called. */
    public Builder policy(SyncPolicy narrowed) {
      this.policy = narrowed;
      return this;
    }

    /**
     * Takes domain time from this clock, in microseconds; the system's where this is not called.
     */
    public Builder clock(Clock source) {
      this.clock = source;
      return this;
    }

    /**
     * Spreads retries by this source of randomness, which has to be thread-safe; one of its own
     * where this is not called.
     */
    public Builder randomness(RandomGenerator source) {
      this.randomness = source;
      return this;
    }

    /**
     * Takes ids from this generator; random ones that begin with the time where this is not called.
     */
    public Builder idGenerator(IdGenerator generator) {
      this.ids = generator;
      return this;
    }

    /**
     * Hashes passwords so; by PBKDF2-HMAC-SHA-256 with 600,000 iterations where this is not called.
     */
    public Builder passwordHasher(PasswordHasher hasher) {
      this.passwordHasher = hasher;
      return this;
    }

    /**
     * Requires passwords of this length; at least {@value PasswordLength#LEAST_MINIMUM} characters
     * where this is not called.
     */
    public Builder passwordLength(PasswordLength length) {
      this.passwordLength = length;
      return this;
    }

    /**
     * Tells this listener, too, what is done; may be called several times. Nobody is told where it
     * is not called.
     */
    public Builder operationListener(OperationListener listener) {
      this.listeners.add(listener);
      return this;
    }

    /** Validates commands with the host's validator, which stays the host's to close. */
    public Builder validator(Validator hosts) {
      this.validator = hosts;
      return this;
    }

    /**
     * The library, ready for use; it does not touch the database yet.
     *
     * @throws IllegalStateException if it was not said where the data is kept, or said twice
     */
    public Tenantry build() {
      Operations operations = new Operations(ImmutableList.copyOf(listeners));
      return new Tenantry(
          Assembly.of(
              storage(operations),
              policy,
              validator,
              passwordHasher == null ? new Pbkdf2PasswordHasher() : passwordHasher,
              passwordLength,
              ids == null ? new TimeOrderedIds(clock) : ids,
              clock,
              operations));
    }

    private Storage storage(Operations operations) {
      if (persistence != null && platform == null && baas == null && remoteBaas == null) {
        return Storage.one(persistence, clock, randomness, operations);
      }
      if (persistence == null && platform != null && baas != null && remoteBaas == null) {
        return Storage.two(platform, baas, clock, randomness, operations);
      }
      if (persistence == null && platform != null && baas == null && remoteBaas != null) {
        return Storage.remote(platform, remoteBaas, clock, randomness, operations);
      }
      throw new IllegalStateException(
          "say where the data is kept: either persistence(..) for one database,"
              + " with InMemoryPersistence.create() or JdbcPersistence.of(dataSource),"
              + " or platform(..) and baas(..) for two, or for one and a remote BaaS");
    }
  }
}
