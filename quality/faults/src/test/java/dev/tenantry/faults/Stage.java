package dev.tenantry.faults;

import com.google.common.collect.ImmutableList;
import com.zaxxer.hikari.HikariDataSource;
import dev.tenantry.adapters.jdbc.JdbcPersistence;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.TenantMode;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.application.api.command.SignUp;
import dev.tenantry.application.spi.SyncBatch;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.value.Secret;
import dev.tenantry.harness.Validators;
import dev.tenantry.testkit.CheapPasswordHasher;
import dev.tenantry.testkit.SequentialIds;
import dev.tenantry.testkit.SettableClock;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One or two databases of an engine, with the same people in them before every run. Time stands
 * still and ids are counted, so that runs are equal.
 */
final class Stage {

  /** Every id that a run gives is greater. */
  static final long FIRST_ID_OF_A_RUN = 100_000;

  private static final long FIRST_ID_OF_A_PREPARATION = 1_000;
  private static final Duration SINCE_ALL_ENTERED = Duration.ofMinutes(2);
  private static final Validator VALIDATOR = Validators.plain();

  private final StoredDatabase platform;
  private final StoredDatabase baas;
  private final UnaryOperator<DataSource> beneath;
  private final Told told;
  private final SettableClock clock;
  private final AtomicLong lastId;
  private @Nullable Cast cast;
  private boolean isAsEntered;

  private Stage(StoredDatabase platform, StoredDatabase baas) {
    this.platform = platform;
    this.baas = baas;
    this.beneath = UnaryOperator.identity();
    this.told = new Told();
    this.clock = SettableClock.atNoon();
    this.lastId = new AtomicLong();
  }

  private Stage(Stage set, UnaryOperator<DataSource> beneath) {
    this.platform = set.platform;
    this.baas = set.baas;
    this.beneath = beneath;
    this.told = set.told;
    this.clock = set.clock;
    this.lastId = set.lastId;
    this.cast = set.cast;
  }

  /** Both sides in one database. */
  static Stage one(StoredDatabase both) {
    return new Stage(both, both);
  }

  /** Each side in its own. */
  static Stage two(StoredDatabase platform, StoredDatabase baas) {
    return new Stage(platform, baas);
  }

  /** The same, as it is set, with something between the adapter and its data sources. */
  Stage over(UnaryOperator<DataSource> other) {
    return new Stage(this, other);
  }

  boolean isOne() {
    return platform == baas;
  }

  Cast cast() {
    return Objects.requireNonNull(cast, "the stage is not set");
  }

  StoredDatabase database(SystemOfRecord side) {
    return side == SystemOfRecord.PLATFORM ? platform : baas;
  }

  /** What was told since the run began. */
  Told told() {
    return told;
  }

  /** Lets everybody enter, unless they are there as they entered; prepares; and keeps that. */
  void set(UseCase useCase) {
    if (isAsEntered) {
      reset();
    } else {
      platform.empty();
      baas.empty();
      lastId.set(0);
      clock.set(SettableClock.atNoon().instant());
      try (Tenantry tenantry = assembled(builder(), platform.pool(), baas.pool())) {
        cast = Cast.enter(tenantry, told);
      }
      clock.advance(SINCE_ALL_ENTERED);
    }
    lastId.set(FIRST_ID_OF_A_PREPARATION);
    useCase.prepare().run(this);
    isAsEntered = useCase.isUnprepared();
    platform.keep();
    baas.keep();
    told.keep();
    begin();
  }

  private void begin() {
    lastId.set(FIRST_ID_OF_A_RUN);
    told.forget();
  }

  /** What stands in both databases, or in the one. */
  record Look(StoredRows platform, StoredRows baas) {

    StoredRows at(SystemOfRecord side) {
      return side == SystemOfRecord.PLATFORM ? platform : baas;
    }
  }

  Look look() {
    StoredRows onPlatform = platform.rows();
    return new Look(onPlatform, isOne() ? onPlatform : baas.rows());
  }

  /** Puts everything back to where it was when the stage was set. */
  void reset() {
    putBack(look());
  }

  /** The same, where the databases are as they were seen. */
  void putBack(Look seen) {
    platform.putBack(seen.platform());
    if (!isOne()) {
      baas.putBack(seen.baas());
    }
    begin();
  }

  /** An instance that works on the databases, as far as these let it. */
  Tenantry tenantry(UseCase useCase, Faults faults) {
    return assembled(
        builder().signUpInto(useCase.mode()),
        beneath.apply(FaultyDataSource.of(platform.pool(), faults)),
        beneath.apply(FaultyDataSource.of(baas.pool(), faults)));
  }

  /** Edits of both sides that have not seen each other. */
  void leaveABacklog() {
    if (isOne()) {
      return;
    }
    try (Tenantry tenantry = assembled(builder(), platform.pool(), closed())) {
      tenantry.platform().asSuperAdmin().createUser(Cast.user("eve", cast().acme()));
      tenantry
          .platform()
          .asSuperAdmin()
          .updateUser(
              cast().anna().id(),
              UserPatch.set(UserFields.FIRST_NAME, "Platform")
                  .and(UserFields.TENANT_ID, cast().zenith().id()));
    }
    try (Tenantry tenantry = assembled(builder(), closed(), baas.pool())) {
      tenantry
          .baas()
          .asSuperAdmin()
          .users()
          .update(
              UserPatch.set(UserFields.LAST_NAME, "BaaS"), BaasUserKey.id(cast().bo().baasId()));
    }
  }

  /** A row that is gone, and one that somebody changed by hand. */
  void damage() {
    baas.run(
        "delete from tenantry_baas_users where id = '" + cast().owner().id().value() + "'",
        "delete from tenantry_baas_user_roles where user_id = '"
            + cast().owner().id().value()
            + "'");
  }

  /** As a Platform that was restored from a backup. */
  void loseAUser() {
    platform.run(
        "delete from tenantry_platform_users where id = '" + cast().cy().id().value() + "'",
        "delete from tenantry_platform_user_roles where user_id = '"
            + cast().cy().id().value()
            + "'");
  }

  /** A mail that was not sent, and an event that nobody took, with another behind it. */
  void leaveWhatWasNotTold() {
    told.setDeaf(true);
    try (Tenantry tenantry = assembled(builder(), platform.pool(), baas.pool())) {
      PlatformApi admin = tenantry.platform().asSuperAdmin();
      admin.sendUserInvites(SendUserInvites.to(cast().acme().id()).invite("ida@example.com"));
      admin.updateUser(cast().anna().id(), UserPatch.set(UserFields.FIRST_NAME, "First"));
      admin.updateUser(cast().anna().id(), UserPatch.set(UserFields.FIRST_NAME, "Second"));
    } finally {
      told.setDeaf(false);
    }
    platform.letAnHourPass();
  }

  /** The same, after all that has been tried was given up. */
  void parkWhatWasNotTold() {
    leaveWhatWasNotTold();
    platform.run("update tenantry_outbox set parked = true, failures = 10 where failures > 0");
  }

  /** The tenant that people join who name none. */
  void makeTheDefaultTenant() {
    try (Tenantry tenantry =
        assembled(builder().signUpInto(TenantMode.DEFAULT), platform.pool(), baas.pool())) {
      tenantry.platform().asGuest().signUp(SignUp.of("fay@example.com", Secret.of(Cast.PASSWORD)));
    }
  }

  /** What a BaaS that is no database would push of the backlog. */
  void collectWhatIsPushed() {
    leaveABacklog();
    cast()
        .pushed()
        .set(
            SyncBatch.ofUsers(
                JdbcPersistence.of(baas.pool())
                    .baas()
                    .read(stored -> stored.users().loadAll(ImmutableList.of(cast().bo().id())))
                    .stream()
                    .map(Replica::state)
                    .toList()));
  }

  private Tenantry assembled(Tenantry.Builder builder, DataSource onPlatform, DataSource atBaas) {
    return isOne()
        ? builder.persistence(JdbcPersistence.of(onPlatform)).build()
        : builder.platform(JdbcPersistence.of(onPlatform)).baas(JdbcPersistence.of(atBaas)).build();
  }

  /** No id is given twice in a run, whichever instance gives it. */
  private Tenantry.Builder builder() {
    return Tenantry.builder()
        .clock(clock)
        .idGenerator(() -> SequentialIds.numbered(lastId.incrementAndGet()))
        .tokenGenerator(() -> Secret.of("token " + lastId.incrementAndGet()))
        .changeListener(Told.LISTENER, told)
        .inviteDelivery(told)
        .passwordHasher(new CheapPasswordHasher())
        .validator(VALIDATOR)
        .randomness(new Random(1));
  }

  /** A database that nobody can reach. */
  private static DataSource closed() {
    HikariDataSource closed = new HikariDataSource();
    closed.setJdbcUrl("jdbc:h2:mem:never_opened");
    closed.close();
    return closed;
  }
}
