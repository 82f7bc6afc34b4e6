package dev.tenantry.verification.faults;

import com.zaxxer.hikari.HikariDataSource;
import dev.tenantry.adapters.jdbc.JdbcPersistence;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.spi.IdGenerator;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.testkit.CheapPasswordHasher;
import dev.tenantry.testkit.SequentialIds;
import dev.tenantry.testkit.SettableClock;
import dev.tenantry.verification.simulation.Validators;
import jakarta.validation.Validator;
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

  private static final long FIRST_ID_OF_A_RUN = 1_000;
  private static final Validator VALIDATOR = Validators.plain();

  private final StoredDatabase platform;
  private final StoredDatabase baas;
  private final UnaryOperator<DataSource> beneath;
  private @Nullable Cast cast;
  private boolean isAsEntered;

  private Stage(
      StoredDatabase platform,
      StoredDatabase baas,
      UnaryOperator<DataSource> beneath,
      @Nullable Cast cast) {
    this.platform = platform;
    this.baas = baas;
    this.beneath = beneath;
    this.cast = cast;
  }

  /** Both sides in one database. */
  static Stage one(StoredDatabase both) {
    return new Stage(both, both, UnaryOperator.identity(), null);
  }

  /** Each side in its own. */
  static Stage two(StoredDatabase platform, StoredDatabase baas) {
    return new Stage(platform, baas, UnaryOperator.identity(), null);
  }

  /** The same with something between the adapter and its data sources. */
  Stage over(UnaryOperator<DataSource> other) {
    return new Stage(platform, baas, other, cast);
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

  /** Lets everybody enter, unless they are there as they entered; prepares; and keeps that. */
  void set(UseCase useCase) {
    if (isAsEntered) {
      reset();
    } else {
      platform.empty();
      baas.empty();
      SequentialIds ids = new SequentialIds();
      try (Tenantry tenantry = assembled(builder(ids::next), platform.pool(), baas.pool())) {
        cast = Cast.enter(tenantry);
      }
    }
    useCase.prepare().run(this);
    isAsEntered = !useCase.isRepair();
    platform.keep();
    baas.keep();
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
    platform.putBack();
    if (!isOne()) {
      baas.putBack();
    }
  }

  /** An instance that works on the databases, as far as these let it. */
  Tenantry tenantry(Faults faults) {
    return assembled(
        counted(),
        beneath.apply(FaultyDataSource.of(platform.pool(), faults)),
        beneath.apply(FaultyDataSource.of(baas.pool(), faults)));
  }

  /** Edits of both sides that have not seen each other. */
  void leaveABacklog() {
    if (isOne()) {
      return;
    }
    try (Tenantry tenantry = assembled(counted(), platform.pool(), closed())) {
      tenantry.platform().asSuperAdmin().createUser(Cast.user("eve", cast().acme()));
      tenantry
          .platform()
          .asSuperAdmin()
          .updateUser(
              cast().anna().id(),
              UserPatch.set(UserFields.FIRST_NAME, "Platform")
                  .and(UserFields.TENANT_ID, cast().zenith().id()));
    }
    try (Tenantry tenantry = assembled(counted(), closed(), baas.pool())) {
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

  private Tenantry assembled(Tenantry.Builder builder, DataSource onPlatform, DataSource atBaas) {
    return isOne()
        ? builder.persistence(JdbcPersistence.of(onPlatform)).build()
        : builder.platform(JdbcPersistence.of(onPlatform)).baas(JdbcPersistence.of(atBaas)).build();
  }

  private static Tenantry.Builder counted() {
    AtomicLong last = new AtomicLong(FIRST_ID_OF_A_RUN);
    return builder(() -> SequentialIds.numbered(last.incrementAndGet()));
  }

  private static Tenantry.Builder builder(IdGenerator ids) {
    return Tenantry.builder()
        .clock(SettableClock.atNoon())
        .idGenerator(ids)
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
