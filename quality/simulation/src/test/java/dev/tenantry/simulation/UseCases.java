package dev.tenantry.simulation;

import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.error.TenantryException;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.tenant.TenantPatch;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.user.UserQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What hosts do, through the public API alone. */
final class UseCases {

  private static final int MOST_USERS = 5;
  private static final int MOST_TENANTS = 3;

  private final World world;
  private final SplittableRandom random;
  private final List<User> users = new ArrayList<>();
  private final List<Tenant> tenants = new ArrayList<>();
  private int serial;

  UseCases(World world, SplittableRandom random) {
    this.world = world;
    this.random = random;
  }

  /** A tenant and some users, before anything can go wrong. */
  void begin() {
    PlatformApi platform = world.anyProcess().tenantry().platform().asSuperAdmin();
    createTenant(platform);
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      createUser(platform);
    }
  }

  /**
   * One call; whatever the other side's state, it must not fail once its own side has committed.
   */
  void call(Process process) {
    process.place().beginCall();
    try {
      callAny(process);
    } catch (Crash crashed) {
      // The process ended; another takes over.
    } catch (Injected | TenantryException failed) {
      Violation.unless(
          !process.place().isCommitted(), "a call failed although its own side had committed");
    }
  }

  private void callAny(Process process) {
    PlatformApi platform = process.tenantry().platform().asSuperAdmin();
    switch (random.nextInt(14)) {
      case 0 -> createUser(platform);
      case 1 -> createTenant(platform);
      case 2 ->
          platform.updateUser(
              anyUser().id(), UserPatch.set(UserFields.ACTIVE, random.nextInt(3) > 0));
      case 3 ->
          platform.updateUser(anyUser().id(), UserPatch.set(UserFields.TENANT_ID, anyTenant()));
      case 4 ->
          platform.updateTenant(
              anyTenant(), TenantPatch.set(TenantFields.NAME, "Tenant " + serial++));
      case 5 -> renameTenantAtBaas(process);
      case 6 -> swapAddresses(process, platform);
      case 7, 8, 9 -> platform.updateUser(anyUser().id(), profile("P"));
      default -> updateAtBaas(process, anyUser());
    }
  }

  private void createTenant(PlatformApi platform) {
    if (tenants.size() < MOST_TENANTS) {
      tenants.add(platform.createTenant(CreateTenant.named("Tenant " + serial++)));
    }
  }

  private void createUser(PlatformApi platform) {
    if (users.size() < MOST_USERS) {
      CreateUser command = CreateUser.of("user" + serial + "@example.com", "reference-" + serial++);
      users.add(platform.createUser(command.inTenant(anyTenant())));
    }
  }

  private void updateAtBaas(Process process, User user) {
    if (world.remote().isPresent()) {
      world.remote().get().write(user.id(), profile("B"));
    } else {
      process
          .tenantry()
          .baas()
          .asSuperAdmin()
          .users()
          .update(profile("B"), BaasUserKey.id(user.baasId()));
    }
  }

  private void renameTenantAtBaas(Process process) {
    if (world.remote().isEmpty()) {
      process
          .tenantry()
          .baas()
          .asSuperAdmin()
          .tenants()
          .update(TenantPatch.set(TenantFields.NAME, "Branch " + serial++), anyTenant());
    }
  }

  /** The way that unique addresses leave: over a third one. */
  private void swapAddresses(Process process, PlatformApi platform) {
    User one = platform.user(anyUser().id());
    User other = platform.user(anyUser().id());
    if (!one.id().equals(other.id())) {
      platform.updateUser(
          one.id(), UserPatch.set(UserFields.EMAIL, "moving" + serial++ + "@example.com"));
      process.place().beginCall();
      platform.updateUser(other.id(), UserPatch.set(UserFields.EMAIL, one.email()));
      process.place().beginCall();
      platform.updateUser(one.id(), UserPatch.set(UserFields.EMAIL, other.email()));
    }
  }

  private Patch<User> profile(String prefix) {
    return switch (random.nextInt(3)) {
      case 0 -> UserPatch.set(UserFields.FIRST_NAME, prefix + serial++);
      case 1 -> UserPatch.set(UserFields.LAST_NAME, prefix + serial++);
      default ->
          UserPatch.set(UserFields.FIRST_NAME, prefix + serial++)
              .and(UserFields.LAST_NAME, prefix + serial++);
    };
  }

  private User anyUser() {
    return users.get(random.nextInt(users.size()));
  }

  private TenantId anyTenant() {
    return tenants.get(random.nextInt(tenants.size())).id();
  }

  /** Every user says of itself that it is synced, and none is found that is not. */
  void checkSynced() {
    PlatformApi platform = world.processes().get(0).tenantry().platform().asSuperAdmin();
    Violation.unless(
        platform.users(UserQuery.where(UserFields.SYNCED.equalTo(false))).totalCount() == 0,
        "the Platform finds users that are not synced");
    Violation.unless(
        world.remote().isPresent()
            || world
                    .processes()
                    .get(0)
                    .tenantry()
                    .baas()
                    .asSuperAdmin()
                    .users()
                    .count(UserQuery.where(UserFields.SYNCED.equalTo(false)))
                == 0,
        "the BaaS finds users that are not synced");
  }
}
