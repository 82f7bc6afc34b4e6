package dev.tenantry.faults;

import static dev.tenantry.faults.UseCase.onPlatform;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.application.api.command.UpdateRole;
import dev.tenantry.domain.value.Secret;

/** Roles and passwords. */
final class RoleCases {

  static final ImmutableList<UseCase> ALL =
      ImmutableList.<UseCase>builder().addAll(roles()).addAll(passwords()).build();

  private RoleCases() {}

  private static ImmutableList<UseCase> roles() {
    return ImmutableList.of(
        onPlatform(
            "create a role",
            (tenantry, cast) ->
                tenantry
                    .platform()
                    .asSuperAdmin()
                    .createRole(CreateRole.of("lead", "Lead").inviting("freelancer"))),
        onPlatform(
            "change a role",
            (tenantry, cast) ->
                tenantry
                    .platform()
                    .asSuperAdmin()
                    .updateRole(
                        cast.freelancer().id(),
                        UpdateRole.nothing().withName("Freelance").inviting("Owner"))),
        onPlatform(
            "delete a role that another may grant",
            (tenantry, cast) -> tenantry.platform().asSuperAdmin().deleteRole(cast.unused().id())),
        onPlatform(
            "delete a role that is in use",
            (tenantry, cast) ->
                tenantry.platform().asSuperAdmin().deleteRole(cast.freelancer().id())),
        onPlatform(
            "assign roles",
            (tenantry, cast) ->
                tenantry
                    .platform()
                    .asSuperAdmin()
                    .assignRolesToUser(cast.bo().id(), ImmutableList.of("guest", "freelancer"))),
        onPlatform(
            "unassign a role",
            (tenantry, cast) ->
                tenantry
                    .platform()
                    .asSuperAdmin()
                    .unassignRolesFromUser(cast.anna().id(), ImmutableList.of("freelancer"))));
  }

  private static ImmutableList<UseCase> passwords() {
    return ImmutableList.of(
        onPlatform(
            "change a password",
            (tenantry, cast) ->
                tenantry
                    .platform()
                    .asUser(cast.anna().id())
                    .changePassword(
                        cast.anna().id(),
                        Secret.of(Cast.PASSWORD),
                        Secret.of("another " + Cast.PASSWORD))),
        onPlatform(
            "set a first password",
            (tenantry, cast) ->
                tenantry
                    .platform()
                    .asSuperAdmin()
                    .resetPassword(cast.bo().id(), Secret.of(Cast.PASSWORD))));
  }
}
