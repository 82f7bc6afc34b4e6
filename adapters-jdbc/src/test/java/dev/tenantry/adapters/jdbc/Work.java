package dev.tenantry.adapters.jdbc;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.SuperAdmin;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.testkit.UserFixture;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Units of work that several tests run. */
final class Work {

  private static final TenantScope EVERYTHING = TenantScope.allFor(SuperAdmin.authority());

  private Work() {}

  static void insert(JdbcPersistence persistence, UserFixture... users) {
    persistence
        .platform()
        .execute(
            platform -> {
              for (UserFixture user : users) {
                platform.users().insert(ImmutableList.of(user.onPlatform()));
              }
              return true;
            });
  }

  static long count(JdbcPersistence persistence) {
    return persistence.platform().read(Work::count);
  }

  static long count(PlatformRepositories platform) {
    return platform.users().count(UserQuery.all(), EVERYTHING);
  }

  static Page<Values<User>> page(JdbcPersistence persistence) {
    return persistence
        .platform()
        .read(platform -> platform.users().page(UserQuery.all(), EVERYTHING));
  }

  /** Locks a user and gives it another last name. */
  static boolean rename(PlatformRepositories platform, UserId id, String lastName) {
    Replica<User> locked = platform.users().lock(id).orElseThrow();
    platform
        .users()
        .update(
            ImmutableList.of(
                locked.write(UserPatch.set(UserFields.LAST_NAME, lastName), Instant.EPOCH)));
    return true;
  }

  /** What another transaction sees while this one is open; one that waits for it fails the test. */
  static <T> T elsewhere(JdbcPersistence persistence, Function<PlatformRepositories, T> work) {
    return CompletableFuture.<T>supplyAsync(() -> persistence.platform().execute(work))
        .orTimeout(20, TimeUnit.SECONDS)
        .join();
  }
}
