package dev.tenantry.application.api;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tenantry.application.internal.Assembly;
import dev.tenantry.application.internal.Operations;
import dev.tenantry.application.internal.Passwords;
import dev.tenantry.application.internal.Pbkdf2PasswordHasher;
import dev.tenantry.application.internal.SecureTokens;
import dev.tenantry.application.internal.Storage;
import dev.tenantry.application.internal.TimeOrderedIds;
import dev.tenantry.application.internal.outbox.Telling;
import dev.tenantry.application.spi.BaasPersistence;
import dev.tenantry.application.spi.ChangeListener;
import dev.tenantry.application.spi.IdGenerator;
import dev.tenantry.application.spi.InviteDelivery;
import dev.tenantry.application.spi.OperationListener;
import dev.tenantry.application.spi.PasswordHasher;
import dev.tenantry.application.spi.PasswordPolicy;
import dev.tenantry.application.spi.Persistence;
import dev.tenantry.application.spi.PlatformPersistence;
import dev.tenantry.application.spi.RemoteBaas;
import dev.tenantry.application.spi.TokenGenerator;
import dev.tenantry.domain.policy.SyncPolicy;
import dev.tenantry.domain.value.PasswordLength;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** What is to be told to listeners and mailed to invitees. */
  public Deliveries deliveries() {
    return assembly.deliveries();
  }

  /** Keeps them in step in the background, once a host has started it on an executor of its own. */
  public Worker worker() {
    return assembly.worker();
  }

  /**
   * Stops the worker, if it runs, and frees what was made here.
   *
   * <p>It closes no storage and no use case: calls that come later are answered as before, and the
   * worker can even be started again. So a host closes this first, and its own data source after.
   */
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

    private static final int MAX_LISTENER_NAME = 100;
    private static final int DEFAULT_MAX_PENDING_INVITES = 1_000;

    private @Nullable Persistence persistence;
    private @Nullable PlatformPersistence platform;
    private @Nullable BaasPersistence baas;
    private @Nullable RemoteBaas remoteBaas;
    private @Nullable Validator validator;
    private @Nullable PasswordHasher passwordHasher;
    private @Nullable IdGenerator ids;
    private SyncPolicy policy = SyncPolicy.standard();
    private PasswordLength passwordLength = DEFAULT_PASSWORD_LENGTH;
    private PasswordPolicy passwordPolicy = password -> {};
    private TenantMode signUpMode = TenantMode.AUTO;
    private final Map<String, ChangeListener> listeners = new LinkedHashMap<>();
    private @Nullable InviteDelivery inviteDelivery;
    private @Nullable TokenGenerator tokens;
    private int maxPendingInvites = DEFAULT_MAX_PENDING_INVITES;
    private Clock clock = Clock.systemUTC();
    private RandomGenerator randomness = new Random();
    private final List<OperationListener> operationListeners = new ArrayList<>();

    private Builder() {}

    /** Keeps the Platform and the BaaS in one database, so that one transaction covers both. */
    public Builder persistence(Persistence both) {
      this.persistence = requireNonNull(both, "'persistence' must not be null");
      return this;
    }

    /** Keeps the Platform in a database of its own; the BaaS needs another, see {@link #baas}. */
    public Builder platform(PlatformPersistence own) {
      this.platform = requireNonNull(own, "'platform' must not be null");
      return this;
    }

    /**
     * Keeps the BaaS in a database of its own; the Platform needs another, see {@link #platform}.
     */
    public Builder baas(BaasPersistence own) {
      this.baas = requireNonNull(own, "'baas' must not be null");
      return this;
    }

    /**
     * Leaves the BaaS to a service of its own, which is told of every change and pushes its own in
     * through {@link Synchronization#receive}; the Platform needs a database, see {@link
     * #platform}.
     */
    public Builder baas(RemoteBaas remote) {
      this.remoteBaas = requireNonNull(remote, "'baas' must not be null");
      return this;
    }

    /**
     * Narrows what the BaaS may change; {@link SyncPolicy#standard()} where this is not called. It
     * binds whoever calls the BaaS through this library; a {@linkplain #baas(RemoteBaas) remote}
     * one has to keep to it by itself, since what it pushes in is merged by the standard's fields.
     */
    public Builder policy(SyncPolicy narrowed) {
      this.policy = requireNonNull(narrowed, "'policy' must not be null");
      return this;
    }

    /**
     * Takes domain time from this clock, in microseconds; the system's where this is not called.
     */
    public Builder clock(Clock source) {
      this.clock = requireNonNull(source, "'clock' must not be null");
      return this;
    }

    /**
     * Spreads retries by this source of randomness, which has to be thread-safe; one of its own
     * where this is not called.
     */
    public Builder randomness(RandomGenerator source) {
      this.randomness = requireNonNull(source, "'randomness' must not be null");
      return this;
    }

    /**
     * Takes ids from this generator; random ones that begin with the time where this is not called.
     */
    public Builder idGenerator(IdGenerator generator) {
      this.ids = requireNonNull(generator, "'idGenerator' must not be null");
      return this;
    }

    /**
     * Hashes passwords so; by PBKDF2-HMAC-SHA-256 with 600,000 iterations where this is not called.
     */
    public Builder passwordHasher(PasswordHasher hasher) {
      this.passwordHasher = requireNonNull(hasher, "'passwordHasher' must not be null");
      return this;
    }

    /**
     * Requires passwords of this length; at least {@value PasswordLength#LEAST_MINIMUM} characters
     * where this is not called.
     */
    public Builder passwordLength(PasswordLength length) {
      this.passwordLength = requireNonNull(length, "'passwordLength' must not be null");
      return this;
    }

    /** Asks this of new passwords beside their length; nothing where this is not called. */
    public Builder passwordPolicy(PasswordPolicy more) {
      this.passwordPolicy = requireNonNull(more, "'passwordPolicy' must not be null");
      return this;
    }

    /** Lets those who sign up join this tenant; one of their own where this is not called. */
    public Builder signUpInto(TenantMode mode) {
      this.signUpMode = requireNonNull(mode, "'signUpInto' must not be null");
      return this;
    }

    /** Lets a tenant have so many pending invitations at once; 1,000 where this is not called. */
    public Builder maxPendingInvites(int limit) {
      if (limit < 0) {
        throw new IllegalArgumentException("'limit' must not be negative");
      }
      this.maxPendingInvites = limit;
      return this;
    }

    /**
     * Sends the mails of invitations so; they wait where this is not called. The token of each mail
     * is handed over here, and stands nowhere else.
     */
    public Builder inviteDelivery(InviteDelivery port) {
      this.inviteDelivery = requireNonNull(port, "'inviteDelivery' must not be null");
      return this;
    }

    /**
     * Takes the tokens of invitations from this generator; 256 random bits where this is not
     * called.
     */
    public Builder tokenGenerator(TokenGenerator generator) {
      this.tokens = requireNonNull(generator, "'tokenGenerator' must not be null");
      return this;
    }

    /**
     * Tells this listener of every change of a user or an invitation.
     *
     * <p>What is to be told is written with the change, for the names that the writing instance
     * knows, and is told by instances that know the name. So every instance over one database has
     * to register the same names, or a listener misses what the others change.
     *
     * @param name what it is known by in the storage, at most 100 characters; a listener keeps its
     *     name from release to release, or misses what waits for it
     * @throws IllegalArgumentException if the name is blank, too long, or taken
     */
    public Builder changeListener(String name, ChangeListener listener) {
      checkArgument(
          !name.isBlank() && name.length() <= MAX_LISTENER_NAME && !name.equals(Telling.MAIL),
          "a listener needs a name of at most %s characters, and not %s",
          MAX_LISTENER_NAME,
          Telling.MAIL);
      checkArgument(
          listeners.putIfAbsent(name, requireNonNull(listener, "'changeListener' must not be null"))
              == null,
          "another listener is called %s already; choose another name",
          name);
      return this;
    }

    /**
     * Tells this listener, too, what is done; may be called several times. Nobody is told where it
     * is not called.
     */
    public Builder operationListener(OperationListener listener) {
      this.operationListeners.add(requireNonNull(listener, "'operationListener' must not be null"));
      return this;
    }

    /** Validates commands with the host's validator, which stays the host's to close. */
    public Builder validator(Validator hosts) {
      this.validator = requireNonNull(hosts, "'validator' must not be null");
      return this;
    }

    /**
     * The library, ready for use; it does not touch the database yet.
     *
     * @throws IllegalStateException if it was not said where the data is kept, or said twice
     */
    public Tenantry build() {
      Operations operations = new Operations(ImmutableList.copyOf(operationListeners));
      IdGenerator idGenerator = ids == null ? new TimeOrderedIds(clock) : ids;
      Telling telling =
          new Telling(
              ImmutableMap.copyOf(listeners),
              Optional.ofNullable(inviteDelivery),
              tokens == null ? new SecureTokens() : tokens,
              idGenerator,
              clock,
              randomness);
      return new Tenantry(
          Assembly.of(
              storage(telling, operations),
              policy,
              validator,
              new Passwords(
                  passwordHasher == null ? new Pbkdf2PasswordHasher() : passwordHasher,
                  passwordLength,
                  passwordPolicy),
              signUpMode,
              idGenerator,
              maxPendingInvites,
              clock,
              operations));
    }

    private Storage storage(Telling telling, Operations operations) {
      if (persistence != null && platform == null && baas == null && remoteBaas == null) {
        return Storage.one(persistence, telling, operations);
      }
      if (persistence == null && platform != null && baas != null && remoteBaas == null) {
        return Storage.two(platform, baas, telling, operations);
      }
      if (persistence == null && platform != null && baas == null && remoteBaas != null) {
        return Storage.remote(platform, remoteBaas, telling, operations);
      }
      if (persistence == null && (platform != null) != (baas != null || remoteBaas != null)) {
        throw new IllegalStateException(
            platform == null
                ? "platform(..) is missing beside the BaaS"
                : "the BaaS is missing beside platform(..): call baas(..) too");
      }
      throw new IllegalStateException(
          "no persistence was given, or more than one: call persistence(..) for one database,"
              + " with InMemoryPersistence.create() or JdbcPersistence.of(dataSource),"
              + " or platform(..) and baas(..) for two, or for one and a remote BaaS");
    }
  }
}
