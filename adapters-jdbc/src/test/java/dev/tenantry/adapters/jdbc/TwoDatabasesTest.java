package dev.tenantry.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.BaasUsers;
import dev.tenantry.application.api.DrainReport;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.field.InstantField;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserPatch;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The Platform and the BaaS in a database each, which are out of each other's sight for a while.
 */
class TwoDatabasesTest {

  private static final int BEFORE = 60;
  private static final int USERS = 2_000;

  /** Copies that two drains have worked on at once may need to be exchanged once more. */
  private static final int ROUNDS = 10;

  /** A database that can be out of sight. */
  private static final class Distant extends DelegatingDataSource {

    private volatile boolean isDown;

    Distant(DataSource target) {
      super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
      if (isDown) {
        throw new SQLException("out of sight", "08001");
      }
      return super.getConnection();
    }
  }

  private record Databases(TestDatabase platform, TestDatabase baas) {}

  static Stream<Databases> databases() {
    return Stream.of(
        new Databases(
            TestDatabase.at("jdbc:h2:mem:platform_alone"),
            TestDatabase.at("jdbc:h2:mem:baas_alone")),
        new Databases(TestDatabases.postgresql(), TestDatabases.otherPostgresql()));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void bringsBothInStepAfterAnOutageWithTwoDrainsAtOnce(Databases databases) {
    JdbcPersistence platform = databases.platform().emptied();
    JdbcPersistence baas = databases.baas().emptied();
    Distant platformFromBaas = new Distant(databases.platform().dataSource());
    Distant baasFromPlatform = new Distant(databases.baas().dataSource());
    try (Tenantry atPlatform =
            Tenantry.builder()
                .platform(platform)
                .baas(JdbcPersistence.of(baasFromPlatform))
                .build();
        Tenantry atBaas =
            Tenantry.builder().platform(JdbcPersistence.of(platformFromBaas)).baas(baas).build()) {
      PlatformApi platformApi = atPlatform.platform().asSuperAdmin();
      BaasUsers baasUsers = atBaas.baas().asSuperAdmin().users();
      Tenant acme = platformApi.createTenant(CreateTenant.named("Acme"));
      List<User> users = new ArrayList<>();
      IntStream.range(0, BEFORE).forEach(number -> users.add(created(platformApi, acme, number)));
      assertInStep(platform, baas, users, acme);

      platformFromBaas.isDown = true;
      baasFromPlatform.isDown = true;
      IntStream.range(BEFORE, USERS)
          .forEach(number -> users.add(created(platformApi, acme, number)));
      for (User user : users.subList(0, 40)) {
        platformApi.updateUser(user.id(), UserPatch.set(UserFields.FIRST_NAME, "Platform"));
      }
      for (User user : users.subList(20, BEFORE)) {
        baasUsers.update(
            UserPatch.set(UserFields.FIRST_NAME, "BaaS").and(UserFields.PHONE, "+15550001234"),
            BaasUserKey.id(user.baasId()));
      }
      assertThat(atPlatform.sync().drain().unreachable()).isTrue();

      platformFromBaas.isDown = false;
      baasFromPlatform.isDown = false;
      for (int round = 0; round < ROUNDS && !atPlatform.sync().status().isInStep(); round++) {
        letAnHourPass(databases);
        drainAtOnce(atPlatform, atBaas);
      }
      assertThat(atPlatform.sync().status().isInStep()).isTrue();
      assertInStep(platform, baas, users, acme);
      assertThat(firstNames(platform, users.subList(0, 40))).containsOnly("Platform");
      assertThat(firstNames(platform, users.subList(40, BEFORE))).containsOnly("BaaS");
    }
  }

  private static User created(PlatformApi platform, Tenant tenant, int number) {
    return platform.createUser(
        CreateUser.of("user" + number + "@example.com", "user-" + number)
            .inTenant(tenant.id())
            .withFirstName("First " + number));
  }

  private static void drainAtOnce(Tenantry one, Tenantry other) {
    CountDownLatch ready = new CountDownLatch(2);
    CompletableFuture<DrainReport> first = started(ready, () -> one.sync().drain());
    CompletableFuture<DrainReport> second = started(ready, () -> other.sync().drain());

    assertThat(first.orTimeout(60, TimeUnit.SECONDS).join().unreachable()).isFalse();
    assertThat(second.orTimeout(60, TimeUnit.SECONDS).join().unreachable()).isFalse();
  }

  private static CompletableFuture<DrainReport> started(
      CountDownLatch ready, Supplier<DrainReport> drain) {
    return CompletableFuture.supplyAsync(
        () -> {
          ready.countDown();
          try {
            ready.await();
          } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
          }
          return drain.get();
        },
        task -> new Thread(task, "drain").start());
  }

  /** What was put off is due then, as far as the databases know. */
  private static void letAnHourPass(Databases databases) {
    for (String table : ImmutableList.of("users", "tenants")) {
      String earlier = "_%s set due_at = due_at - interval '1' hour".formatted(table);
      TestDatabase.run(databases.platform().dataSource(), "update tenantry_platform" + earlier);
      TestDatabase.run(databases.baas().dataSource(), "update tenantry_baas" + earlier);
    }
  }

  private static void assertInStep(
      JdbcPersistence platform, JdbcPersistence baas, List<User> users, Tenant tenant) {
    ImmutableList<TenantId> tenantIds = ImmutableList.of(tenant.id());
    List<Replica<User>> usersOnPlatform = onPlatform(platform, users);
    List<Replica<User>> usersAtBaas =
        baas.baas().read(stored -> stored.users().loadAll(idsOf(users)));
    List<Replica<Tenant>> tenantsOnPlatform =
        platform.platform().read(stored -> stored.tenants().loadAll(tenantIds));
    List<Replica<Tenant>> tenantsAtBaas =
        baas.baas().read(stored -> stored.tenants().loadAll(tenantIds));

    assertThat(usersOnPlatform).hasSameSizeAs(users).allMatch(Replica::isSynced);
    assertThat(usersAtBaas).allMatch(Replica::isSynced);
    assertThat(tenantsOnPlatform).hasSize(1).allMatch(Replica::isSynced);
    assertThat(tenantsAtBaas).allMatch(Replica::isSynced);
    assertThat(contents(usersAtBaas, UserFields.UPDATED_AT))
        .isEqualTo(contents(usersOnPlatform, UserFields.UPDATED_AT));
    assertThat(contents(tenantsAtBaas, TenantFields.UPDATED_AT))
        .isEqualTo(contents(tenantsOnPlatform, TenantFields.UPDATED_AT));
  }

  /** Each side tells for itself when it changed its copy. */
  private static <E> List<Values<E>> contents(List<Replica<E>> copies, InstantField<E> updatedAt) {
    return copies.stream()
        .map(copy -> copy.values().toBuilder().set(updatedAt, null).build())
        .toList();
  }

  private static List<String> firstNames(JdbcPersistence platform, List<User> users) {
    return onPlatform(platform, users).stream()
        .map(copy -> copy.values().require(UserFields.FIRST_NAME))
        .toList();
  }

  private static List<Replica<User>> onPlatform(JdbcPersistence platform, List<User> users) {
    return platform.platform().read(stored -> stored.users().loadAll(idsOf(users)));
  }

  private static List<UserId> idsOf(List<User> users) {
    return users.stream().map(User::id).toList();
  }
}
