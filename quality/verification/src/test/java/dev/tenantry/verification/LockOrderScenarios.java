package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Ordering;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.AcceptUserInvite;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.application.spi.BaasTenantRepository;
import dev.tenantry.application.spi.BaasUserRepository;
import dev.tenantry.application.spi.InviteRepository;
import dev.tenantry.application.spi.TenantRepository;
import dev.tenantry.application.spi.TokenDigest;
import dev.tenantry.application.spi.UserRepository;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantPatch;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.domain.value.Secret;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every use case locks in one order, so that two of them never wait for one another. */
abstract class LockOrderScenarios extends Scenarios {

  /** Whose rows are locked, in the order in which they have to be. */
  private enum Rows {
    PLATFORM_TENANTS,
    BAAS_TENANTS,
    PLATFORM_USERS,
    BAAS_USERS,
    INVITES
  }

  /** The operations that lock rows without inserting or changing replicas. */
  private static final ImmutableSet<String> LOCKING =
      ImmutableSet.of("lock", "lockAll", "lockBy", "settle", "expire");

  private final List<Rows> locks = new ArrayList<>();
  private Tenantry watched;

  @BeforeEach
  final void watchLocks() {
    InterceptedPersistence intercepted = new InterceptedPersistence(storage);
    intercepted.seePlatformAs(
        real ->
            SeenPlatform.of(real)
                .withUsers(noting(Rows.PLATFORM_USERS, UserRepository.class, real.users()))
                .withTenants(noting(Rows.PLATFORM_TENANTS, TenantRepository.class, real.tenants()))
                .withInvites(noting(Rows.INVITES, InviteRepository.class, real.invites())));
    intercepted.seeBaasAs(
        real ->
            new SeenBaas(
                noting(Rows.BAAS_USERS, BaasUserRepository.class, real.users()),
                noting(Rows.BAAS_TENANTS, BaasTenantRepository.class, real.tenants()),
                real.userQueue(),
                real.tenantQueue()));
    watched = Tenantry.builder().persistence(intercepted).clock(clock).build();
  }

  @AfterEach
  final void closeWatched() {
    watched.close();
  }

  @Test
  void anUpdateOfAUserLocksItsPlatformRowBeforeItsBaasRow() {
    User anna = user("anna");

    watched
        .platform()
        .asSuperAdmin()
        .updateUser(anna.id(), UserPatch.set(UserFields.FIRST_NAME, "Anna"));

    assertLocked(Rows.PLATFORM_USERS, Rows.BAAS_USERS);
  }

  @Test
  void anUpdateAtTheBaasLocksThePlatformRowFirstToo() {
    User anna = user("anna");

    watched
        .baas()
        .asSuperAdmin()
        .users()
        .update(UserPatch.set(UserFields.FIRST_NAME, "Anna"), BaasUserKey.id(anna.baasId()));

    assertLocked(Rows.PLATFORM_USERS, Rows.BAAS_USERS);
  }

  @Test
  void aUserLocksNobodyAtTheBaasWhomItDoesNotSee() {
    User anna = user("anna");
    User stranger = memberOf(tenant("Beta"), "stranger");

    refusal(
        NotFoundException.class,
        () ->
            watched
                .baas()
                .asUser(anna.id())
                .users()
                .update(
                    UserPatch.set(UserFields.FIRST_NAME, "Anna"),
                    BaasUserKey.id(stranger.baasId())));

    assertThat(locks).isEmpty();
  }

  @Test
  void anUpdateOfManyLocksAllPlatformRowsFirst() {
    user("anna");
    user("bo");

    watched
        .baas()
        .asSuperAdmin()
        .users()
        .updateMany(UserPatch.set(UserFields.FIRST_NAME, "Anna"), UserQuery.all());

    assertLocked(Rows.PLATFORM_USERS, Rows.BAAS_USERS);
  }

  @Test
  void whateverMayCostATenantAnOwnerLocksTheTenantFirst() {
    Tenant acme = tenant("Acme");
    User owner = ownerOf(acme, "owner");
    ownerOf(acme, "other");

    watched
        .platform()
        .asSuperAdmin()
        .updateUser(owner.id(), UserPatch.set(UserFields.ACTIVE, false));

    assertLocked(Rows.PLATFORM_TENANTS, Rows.PLATFORM_USERS, Rows.BAAS_USERS);
  }

  @Test
  void anOwnersMoveLocksTheTenantThatItLeavesFirst() {
    Tenant acme = tenant("Acme");
    User owner = ownerOf(acme, "owner");
    ownerOf(acme, "other");

    watched.platform().asSuperAdmin().updateUser(owner.id(), UserPatch.clear(UserFields.TENANT_ID));

    assertLocked(Rows.PLATFORM_TENANTS, Rows.PLATFORM_USERS, Rows.BAAS_USERS);
  }

  @Test
  void anUpdateOfATenantLocksItsPlatformRowBeforeItsBaasRowOnEitherSide() {
    Tenant acme = tenant("Acme");

    watched
        .platform()
        .asSuperAdmin()
        .updateTenant(acme.id(), TenantPatch.set(TenantFields.NAME, "Beta"));
    assertLocked(Rows.PLATFORM_TENANTS, Rows.BAAS_TENANTS);

    locks.clear();
    watched
        .baas()
        .asSuperAdmin()
        .tenants()
        .update(TenantPatch.set(TenantFields.NAME, "Gamma"), acme.id());
    assertLocked(Rows.PLATFORM_TENANTS, Rows.BAAS_TENANTS);
  }

  @Test
  void whoSendsResendsOrCancelsAnInvitationLocksTheTenantFirst() {
    PlatformApi platform = watched.platform().asSuperAdmin();
    Tenant acme = tenant("Acme");

    Invite invite =
        Iterables.get(
            platform
                .sendUserInvites(SendUserInvites.to(acme.id()).invite("bo@example.com"))
                .invites(),
            0);
    assertLocked(Rows.PLATFORM_TENANTS, Rows.INVITES);

    locks.clear();
    clock.advance(Duration.ofMinutes(2));
    platform.resendUserInvite(invite.id());
    assertLocked(Rows.PLATFORM_TENANTS, Rows.INVITES);

    locks.clear();
    platform.cancelUserInvite(invite.id());
    assertLocked(Rows.PLATFORM_TENANTS, Rows.INVITES);
  }

  @Test
  void whoAcceptsAnInvitationLocksNothingElse() {
    Tenant acme = tenant("Acme");
    Invite invite =
        Iterables.get(
            admin.sendUserInvites(SendUserInvites.to(acme.id()).invite("bo@example.com")).invites(),
            0);
    Secret token = Secret.of("token");
    storage
        .platform()
        .execute(
            stored -> {
              stored.invites().lock(invite.id());
              stored.invites().storeToken(invite.id(), Optional.of(TokenDigest.of(token)));
              return true;
            });

    watched.platform().asGuest().acceptUserInvite(AcceptUserInvite.of(token));

    assertLocked(Rows.INVITES);
  }

  private void assertLocked(Rows... expected) {
    assertThat(locks).containsOnly(expected);
    assertThat(Ordering.natural().isOrdered(locks)).as(locks.toString()).isTrue();
  }

  private static boolean isOfNone(Object asked) {
    return asked instanceof Collection<?> ids && ids.isEmpty();
  }

  /** The same repository, except that its locks are noted. */
  private <R> R noting(Rows rows, Class<R> port, R real) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              if (LOCKING.contains(method.getName()) && !isOfNone(arguments[0])) {
                locks.add(rows);
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            }));
  }
}
