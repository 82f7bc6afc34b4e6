package dev.tenantry.faults;

import static dev.tenantry.faults.UseCase.atBaas;
import static dev.tenantry.faults.UseCase.onPlatform;
import static dev.tenantry.faults.UseCase.repair;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tenantry.application.api.Reconcile;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantPatch;
import dev.tenantry.domain.tenant.TenantQuery;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.domain.value.CustomData;

/** Every use case that a database can spoil: a new one is a line here. */
final class UseCases {

  private static final CustomData DATA = CustomData.of(ImmutableMap.of("level", 3));

  static final ImmutableList<UseCase> ALL =
      ImmutableList.<UseCase>builder()
          .addAll(onThePlatform())
          .addAll(RoleCases.ALL)
          .addAll(InviteCases.ALL)
          .addAll(atTheBaas())
          .addAll(ReadCases.ALL)
          .addAll(DeliveryCases.ALL)
          .addAll(sync())
          .build();

  private UseCases() {}

  static UseCase named(String name) {
    return ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  private static ImmutableList<UseCase> onThePlatform() {
    return ImmutableList.of(
        onPlatform(
            "create a tenant",
            (tenantry, cast) ->
                tenantry
                    .platform()
                    .asSuperAdmin()
                    .createTenant(CreateTenant.named("New").withReference("new"))),
        onPlatform(
            "rename a tenant",
            (tenantry, cast) ->
                tenantry
                    .platform()
                    .asSuperAdmin()
                    .updateTenant(
                        cast.acme().id(), TenantPatch.set(TenantFields.NAME, "Acme & Sons"))),
        onPlatform(
            "create a user with roles and a password",
            (tenantry, cast) ->
                tenantry
                    .platform()
                    .asSuperAdmin()
                    .createUser(
                        Cast.user("dee", cast.acme())
                            .withRoles("freelancer", "Owner")
                            .withCustomData(DATA)
                            .withPassword("Pa55word!"))),
        onPlatform(
            "create a user whose address is taken",
            (tenantry, cast) ->
                tenantry
                    .platform()
                    .asSuperAdmin()
                    .createUser(Cast.user("anna", cast.zenith()).withPassword("Pa55word!"))),
        onPlatform(
            "change a profile",
            (tenantry, cast) ->
                tenantry
                    .platform()
                    .asUser(cast.anna().id())
                    .updateUser(
                        cast.anna().id(),
                        UserPatch.set(UserFields.FIRST_NAME, "Anne")
                            .and(UserFields.CUSTOM_DATA, DATA))),
        onPlatform(
            "change an address",
            (tenantry, cast) ->
                tenantry
                    .platform()
                    .asSuperAdmin()
                    .updateUser(
                        cast.anna().id(), UserPatch.set(UserFields.EMAIL, "anne@example.com"))),
        onPlatform(
            "move a user to another tenant",
            (tenantry, cast) ->
                tenantry
                    .platform()
                    .asSuperAdmin()
                    .updateUser(
                        cast.anna().id(),
                        UserPatch.set(UserFields.TENANT_ID, cast.zenith().id())
                            .and(UserFields.LAST_NAME, "Moved"))),
        onPlatform(
            "deactivate a user",
            (tenantry, cast) ->
                tenantry
                    .platform()
                    .asSuperAdmin()
                    .updateUser(cast.bo().id(), UserPatch.set(UserFields.ACTIVE, false))),
        onPlatform(
            "deactivate the last owner",
            (tenantry, cast) ->
                tenantry
                    .platform()
                    .asSuperAdmin()
                    .updateUser(cast.owner().id(), UserPatch.set(UserFields.ACTIVE, false))));
  }

  private static ImmutableList<UseCase> atTheBaas() {
    return ImmutableList.of(
        atBaas(
            "change a profile at the BaaS",
            (tenantry, cast) ->
                tenantry
                    .baas()
                    .asUser(cast.bo().id())
                    .users()
                    .update(
                        UserPatch.set(UserFields.LAST_NAME, "Bold")
                            .and(UserFields.CUSTOM_DATA, DATA),
                        BaasUserKey.email("bo@example.com"))),
        atBaas(
            "change many users at the BaaS",
            (tenantry, cast) ->
                tenantry
                    .baas()
                    .asSuperAdmin()
                    .users()
                    .updateMany(
                        UserPatch.set(UserFields.PHONE, "+15550001234"),
                        UserQuery.where(UserFields.TENANT_ID.equalTo(cast.acme().id())))),
        atBaas(
            "rename many tenants at the BaaS",
            (tenantry, cast) ->
                tenantry
                    .baas()
                    .asSuperAdmin()
                    .tenants()
                    .updateMany(TenantPatch.set(TenantFields.NAME, "Same"), TenantQuery.all())),
        atBaas(
            "rename a tenant at the BaaS",
            (tenantry, cast) ->
                tenantry
                    .baas()
                    .asSuperAdmin()
                    .tenants()
                    .update(
                        TenantPatch.set(TenantFields.NAME, "Zenith & Co"), cast.zenith().id())));
  }

  private static ImmutableList<UseCase> sync() {
    return ImmutableList.of(
        repair("drain", Stage::leaveABacklog, (tenantry, cast) -> tenantry.sync().drain()),
        repair(
            "reconcile",
            stage -> {
              stage.leaveABacklog();
              stage.damage();
            },
            (tenantry, cast) -> tenantry.sync().reconcile(Reconcile.applying())),
        repair(
            "adopt a user whom the Platform has lost",
            Stage::loseAUser,
            (tenantry, cast) -> tenantry.sync().resolve(cast.cy().id(), SystemOfRecord.BAAS)),
        repair(
            "take what a BaaS pushes",
            Stage::collectWhatIsPushed,
            (tenantry, cast) -> tenantry.sync().receive(cast.pushed().get())),
        repair(
            "look at what waits",
            Stage::leaveABacklog,
            (tenantry, cast) -> {
              tenantry.sync().status();
              tenantry.sync().explain(cast.anna().id());
              tenantry.sync().unpark();
              tenantry.sync().reconcile();
              tenantry.sync().resolve(cast.acme().id(), SystemOfRecord.PLATFORM);
            }));
  }
}
