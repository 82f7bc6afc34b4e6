package dev.tenantry.faults;

import static dev.tenantry.faults.UseCase.atBaas;
import static dev.tenantry.faults.UseCase.onPlatform;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.BaasEntities;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.domain.error.OperationNotSupportedException;
import dev.tenantry.domain.invite.InviteQuery;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.policy.Operation;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantPatch;
import dev.tenantry.domain.tenant.TenantQuery;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.domain.value.Secret;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What changes nothing, whether or not it fails. */
final class ReadCases {

  static final ImmutableList<UseCase> ALL =
      ImmutableList.of(
          onPlatform("look at users, tenants and roles", ReadCases::lookAtThePlatform),
          onPlatform("look at an invitation", ReadCases::lookAtInvites),
          onPlatform(
              "verify a password",
              (tenantry, cast) ->
                  tenantry
                      .platform()
                      .asSuperAdmin()
                      .verifyPassword("anna@example.com", Secret.of(Cast.PASSWORD))),
          atBaas(
              "look at users and tenants at the BaaS",
              (tenantry, cast) -> {
                look(tenantry.baas().asUser(cast.bo().id()).users(), UserQuery.all());
                look(tenantry.baas().asSuperAdmin().tenants(), TenantQuery.all());
              }),
          onPlatform("ask for what no policy allows", ReadCases::askForWhatIsRefused));

  private ReadCases() {}

  private static void lookAtThePlatform(Ports tenantry, Cast cast) {
    tenantry.platform().asUser(cast.anna().id()).user(cast.anna().id());
    PlatformApi admin = tenantry.platform().asSuperAdmin();
    admin.users(UserQuery.all());
    admin.tenant(cast.acme().id());
    admin.tenants(TenantQuery.all());
    admin.role(cast.freelancer().id());
    admin.roles();
  }

  private static void lookAtInvites(Ports tenantry, Cast cast) {
    PlatformApi owner = tenantry.platform().asUser(cast.owner().id());
    owner.userInvite(cast.invited().id());
    owner.userInvites(InviteQuery.all());
    tenantry.platform().asGuest().checkUserInviteToken(cast.token());
  }

  private static <E> void look(BaasEntities<E, ?, ?, ?> entities, Query<E> query) {
    entities.findMany();
    entities.findMany(query);
    entities.findFirst(query);
    entities.findManyWithCount(query);
    entities.count(query);
  }

  private static void askForWhatIsRefused(Ports tenantry, Cast cast) {
    tenantry.sync().explain(SystemOfRecord.BAAS, Operation.CREATE, EntityType.USER);
    assertRefused(() -> tenantry.platform().asSuperAdmin().deleteUser(cast.anna().id()));
    assertRefused(() -> tenantry.platform().asSuperAdmin().deleteTenant(cast.acme().id()));
    assertAllRefused(
        tenantry.baas().asSuperAdmin().users(),
        BaasUserKey.id(cast.anna().baasId()),
        Cast.user("new", cast.acme()),
        UserPatch.set(UserFields.FIRST_NAME, "New"),
        UserQuery.all());
    assertAllRefused(
        tenantry.baas().asSuperAdmin().tenants(),
        cast.acme().id(),
        CreateTenant.named("New"),
        TenantPatch.set(TenantFields.NAME, "New"),
        TenantQuery.all());
  }

  private static <E, K, C> void assertAllRefused(
      BaasEntities<E, ?, K, C> entities, K key, C created, Patch<E> patch, Query<E> query) {
    assertRefused(() -> entities.create(created));
    assertRefused(() -> entities.createMany(ImmutableList.of(created)));
    assertRefused(() -> entities.upsert(key, created, patch));
    assertRefused(() -> entities.delete(key));
    assertRefused(() -> entities.deleteMany(query));
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatExceptionOfType(OperationNotSupportedException.class).isThrownBy(call);
  }
}
