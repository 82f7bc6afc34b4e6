package dev.tenantry.faults;

import dev.tenantry.application.api.Tenantry;
import dev.tenantry.domain.error.TenantryException;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import java.io.IOException;
import java.util.List;
import java.util.random.RandomGenerator;

/** Edits of users, each with a value that no other has, written down before it and after it. */
final class Edits {

  private static final int DRAIN_EVERY = 16;

  private final Tenantry tenantry;
  private final List<ColdUser> users;
  private final Ledger ledger;
  private final String name;
  private final RandomGenerator random;
  private int serial;

  Edits(
      Tenantry tenantry, List<ColdUser> users, Ledger ledger, String name, RandomGenerator random) {
    this.tenantry = tenantry;
    this.users = users;
    this.ledger = ledger;
    this.name = name;
    this.random = random;
  }

  /** Loads what an edit needs, and leaves no trace of it. */
  void warmUp() {
    try {
      tenantry
          .baas()
          .asSuperAdmin()
          .users()
          .update(Patch.none(UserFields.ALL), BaasUserKey.id(users.get(0).baasId()));
      tenantry.sync().drain();
    } catch (TenantryException down) {
      // It warms up on the way, then.
    }
  }

  void next() throws IOException {
    ColdUser user = users.get(random.nextInt(users.size()));
    serial++;
    if (random.nextInt(DRAIN_EVERY) == 0) {
      tenantry.sync().drain();
    } else if (user.mover()) {
      onPlatform(user, UserFields.TENANT_ID, random.nextBoolean() ? user.one() : user.other());
    } else if (random.nextInt(8) == 0) {
      contested(user, "+1%09d%03d".formatted(Long.parseLong(name), serial % 1_000));
    } else if (random.nextBoolean()) {
      onPlatform(user, UserFields.FIRST_NAME, "P " + name + " " + serial);
    } else {
      atBaas(user, UserFields.LAST_NAME, "B " + name + " " + serial);
    }
  }

  private void contested(ColdUser user, String value) throws IOException {
    if (random.nextBoolean()) {
      onPlatform(user, UserFields.PHONE, value);
    } else {
      atBaas(user, UserFields.PHONE, value);
    }
  }

  private <V> void onPlatform(ColdUser user, Field<User, V> field, V value) throws IOException {
    Ledger.Entry entry = entry(user, "platform", field, value);
    ledger.intend(entry);
    tenantry.platform().asSuperAdmin().updateUser(user.id(), UserPatch.set(field, value));
    ledger.acknowledge(entry);
  }

  private <V> void atBaas(ColdUser user, Field<User, V> field, V value) throws IOException {
    Ledger.Entry entry = entry(user, "baas", field, value);
    ledger.intend(entry);
    tenantry
        .baas()
        .asSuperAdmin()
        .users()
        .update(UserPatch.set(field, value), BaasUserKey.id(user.baasId()));
    ledger.acknowledge(entry);
  }

  private static <V> Ledger.Entry entry(ColdUser user, String side, Field<User, V> field, V value) {
    return new Ledger.Entry(user.id().toString(), side, field.name(), value.toString());
  }
}
