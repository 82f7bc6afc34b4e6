package dev.tenantry.verification.sync;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.user.BaasUser;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.domain.value.RoleKey;
import dev.tenantry.testkit.CheapPasswordHasher;
import dev.tenantry.testkit.SequentialIds;
import dev.tenantry.testkit.SettableClock;
import dev.tenantry.testkit.UnreliableBaas;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** The Platform in one database and the BaaS in another that can be taken down. */
final class TwoDatabases {

  final SettableClock clock = SettableClock.atNoon();
  final InMemoryPersistence platform = InMemoryPersistence.create(clock);
  final InMemoryPersistence baasStorage;
  final UnreliableBaas baas;
  private final SequentialIds ids = new SequentialIds();
  final Tenantry tenantry;

  TwoDatabases() {
    baasStorage = InMemoryPersistence.create(clock);
    baas = new UnreliableBaas(baasStorage);
    tenantry = instance();
  }

  /** Another instance that works on the same two. */
  Tenantry instance() {
    return builder().platform(platform).baas(baas).build();
  }

  Tenantry.Builder builder() {
    return Tenantry.builder()
        .clock(clock)
        .idGenerator(ids)
        .passwordHasher(new CheapPasswordHasher())
        .randomness(new Random(1));
  }

  Tenant acme() {
    return tenantry.platform().asSuperAdmin().createTenant(CreateTenant.named("Acme"));
  }

  User create(String name) {
    return tenantry
        .platform()
        .asSuperAdmin()
        .createUser(CreateUser.of(name + "@example.com", name).withFirstName(name));
  }

  User createOwner(Tenant tenant, String name) {
    return tenantry
        .platform()
        .asSuperAdmin()
        .createUser(
            CreateUser.of(name + "@example.com", name)
                .inTenant(tenant.id())
                .withRoles(RoleKey.OWNER.value()));
  }

  User renameOnPlatform(User user, String name) {
    Patch<User> patch = UserPatch.set(UserFields.FIRST_NAME, name);
    return tenantry.platform().asSuperAdmin().updateUser(user.id(), patch);
  }

  BaasUser renameAtBaas(User user, String name) {
    return tenantry
        .baas()
        .asSuperAdmin()
        .users()
        .update(UserPatch.set(UserFields.LAST_NAME, name), BaasUserKey.id(user.baasId()));
  }

  User onPlatform(User user) {
    return tenantry.platform().asSuperAdmin().user(user.id());
  }

  BaasUser atBaas(User user) {
    return tenantry
        .baas()
        .asSuperAdmin()
        .users()
        .findFirst(UserQuery.where(UserFields.ID.equalTo(user.id())))
        .orElseThrow();
  }

  /** A change at the BaaS that the Platform does not hear of. */
  void renameAtBaasAlone(User user, String name) {
    baasStorage
        .baas()
        .execute(
            stored -> {
              Replica<User> copy = stored.users().lock(user.id()).orElseThrow();
              stored
                  .users()
                  .update(
                      List.of(
                          copy.write(UserPatch.set(UserFields.LAST_NAME, name), clock.instant())));
              return true;
            });
  }

  /** The Platform's copy as it is stored now. */
  Replica<User> platformCopy(User user) {
    return platform.platform().execute(stored -> stored.users().lock(user.id())).orElseThrow();
  }

  /** The BaaS's copy as it is stored now. */
  Replica<User> baasCopy(User user) {
    return baasStorage.baas().execute(stored -> stored.users().lock(user.id())).orElseThrow();
  }

  /** An instance whose Platform was restored from before it deactivated and renamed the user. */
  Tenantry withRestoredPlatform(User user) {
    Replica<User> backup = platformCopy(user);
    clock.advance(Duration.ofMinutes(1));
    renameOnPlatform(user, "Anne");
    tenantry
        .platform()
        .asSuperAdmin()
        .updateUser(user.id(), UserPatch.set(UserFields.ACTIVE, false));
    clock.advance(Duration.ofHours(1));
    InMemoryPersistence restored = InMemoryPersistence.create(clock);
    restored
        .platform()
        .execute(
            stored -> {
              stored.users().insert(List.of(backup));
              return true;
            });
    return withPlatform(restored);
  }

  /** An instance with another Platform, and the same BaaS. */
  Tenantry withPlatform(InMemoryPersistence other) {
    return builder().platform(other).baas(baas).build();
  }
}
