package dev.tenantry.domain.sync;

import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.user.BaasUserId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.value.RoleKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * The two copies of one user. Immutable; times are microseconds since 1970, so that they read like
 * revisions.
 */
record Pair(Replica<User> platform, Replica<User> baas) {

  static Instant at(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  static Values<User> anna() {
    return Values.of(UserFields.ALL)
        .set(UserFields.ID, new UserId(new UUID(0, 1)))
        .set(UserFields.BAAS_ID, new BaasUserId(new UUID(0, 2)))
        .set(UserFields.REFERENCE, "r-1")
        .set(UserFields.EMAIL, "Anna@example.com")
        .set(UserFields.FIRST_NAME, "Anna")
        .set(UserFields.ACTIVE, true)
        .set(UserFields.IS_OPTED_IN, false)
        .set(UserFields.ROLES, ImmutableSortedSet.of(RoleKey.OWNER))
        .set(UserFields.CREATED_AT, at(100))
        .set(UserFields.UPDATED_AT, at(100))
        .build();
  }

  /** Anna, created at 100 and confirmed by the BaaS at 101. */
  static Pair inStep() {
    Replica<User> platform = Replica.created(anna(), at(100)).ship();
    Replica<User> baas = Replica.received(platform.state(), at(101));
    return new Pair(platform.receive(baas.state(), at(101)).replica(), baas);
  }

  Pair platformWrites(Patch<User> patch, long micros) {
    return new Pair(platform.write(patch, at(micros)), baas);
  }

  Pair baasWrites(Patch<User> patch, long micros) {
    return new Pair(platform, baas.write(patch, at(micros)));
  }

  /** The Platform ships, and the BaaS answers. */
  Pair platformShips(long micros) {
    Replica<User> shipped = platform.ship();
    Replica<User> told = baas.receive(shipped.state(), at(micros)).replica();
    return new Pair(shipped.receive(told.state(), at(micros)).replica(), told);
  }

  /** The BaaS ships, and the Platform answers. */
  Pair baasShips(long micros) {
    Replica<User> told = platform.receive(baas.ship().state(), at(micros)).replica();
    return new Pair(told, baas.receive(told.state(), at(micros)).replica());
  }

  /** The Platform as it was in a backup. */
  Pair withPlatformOf(Pair backup) {
    return new Pair(backup.platform, baas);
  }

  /** The BaaS as it was in a backup. */
  Pair withBaasOf(Pair backup) {
    return new Pair(platform, backup.baas);
  }

  boolean isInStep() {
    return platform.isSynced()
        && baas.isSynced()
        && platform.state().values().equals(baas.state().values());
  }
}
