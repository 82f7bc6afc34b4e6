package dev.tenantry.faults;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.api.command.Invitee;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.application.spi.SyncBatch;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.role.Role;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.value.Secret;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Who is there before a use case runs.
 *
 * @param unused a role that nobody has, and that freelancers may grant
 * @param invited somebody whom the owner of Acme has invited
 * @param token what was mailed for that
 * @param pushed what a BaaS that is no database would push, once there is anything
 */
record Cast(
    Role unused,
    Role freelancer,
    Tenant acme,
    Tenant zenith,
    User owner,
    User anna,
    User bo,
    User cy,
    Invite invited,
    Secret token,
    AtomicReference<SyncBatch> pushed) {

  static final String PASSWORD = "Pa55word!";

  static Cast enter(Tenantry tenantry, Told told) {
    PlatformApi platform = tenantry.platform().asSuperAdmin();
    Role unused = platform.createRole(CreateRole.of("guest", "Guest"));
    Role freelancer =
        platform.createRole(CreateRole.of("freelancer", "Freelancer").inviting("guest"));
    Tenant acme = platform.createTenant(CreateTenant.named("Acme").withReference("acme"));
    Tenant zenith = platform.createTenant(CreateTenant.named("Zenith").withReference("zenith"));
    User owner = platform.createUser(user("owner", acme).withRoles("Owner"));
    User anna =
        platform.createUser(user("anna", acme).withRoles("freelancer").withPassword(PASSWORD));
    User bo = platform.createUser(user("bo", acme));
    User cy = platform.createUser(user("cy", zenith));
    Invite invited =
        Objects.requireNonNull(
            Iterables.getOnlyElement(
                tenantry
                    .platform()
                    .asUser(owner.id())
                    .sendUserInvites(
                        SendUserInvites.to(acme.id())
                            .invite(
                                Invitee.of("ina@example.com")
                                    .withFirstName("Ina")
                                    .withRoles("freelancer")))
                    .invites()));
    return new Cast(
        unused,
        freelancer,
        acme,
        zenith,
        owner,
        anna,
        bo,
        cy,
        invited,
        told.tokenOf(invited.id()),
        new AtomicReference<>(SyncBatch.ofUsers(ImmutableList.of())));
  }

  static CreateUser user(String name, Tenant tenant) {
    return CreateUser.of(name + "@example.com", name).withFirstName(name).inTenant(tenant.id());
  }
}
