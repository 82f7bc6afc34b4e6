package dev.tenantry.verification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.tenantry.application.api.BaasApi;
import dev.tenantry.application.api.BaasTenants;
import dev.tenantry.application.api.BaasUsers;
import dev.tenantry.application.api.Onboarding;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteId;
import dev.tenantry.domain.role.RoleId;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.value.Secret;
import dev.tenantry.harness.PortCall;
import java.util.Objects;
import java.util.function.Function;

/** Calls every operation of every port with marked arguments, and has its answers searched. */
final class CanaryCalls {

  private static final ImmutableList<PortCall> OPERATIONS =
      PortCall.allOf(PlatformApi.class, BaasUsers.class, BaasTenants.class, Onboarding.class);

  private static final Secret PASSWORD = Secret.of(Canary.PASSWORD);

  private final Tenantry tenantry;
  private final Canary canary;
  private final Function<InviteId, Secret> tokens;
  private final PlatformApi admin;
  private final Tenant tenant;
  private final User owner;
  private int targets;

  CanaryCalls(Tenantry tenantry, Canary canary, Function<InviteId, Secret> tokens) {
    this.tenantry = tenantry;
    this.canary = canary;
    this.tokens = tokens;
    this.admin = tenantry.platform().asSuperAdmin();
    this.tenant = admin.createTenant(CreateTenant.named(Canary.PERSONAL));
    this.owner =
        admin.createUser(
            CreateUser.of("owner" + Canary.PERSONAL + "@example.com", Canary.PERSONAL)
                .inTenant(tenant.id())
                .withRoles("Owner"));
  }

  /** The second round finds everything taken; the third is badly typed. */
  void all() {
    round(Canary.PERSONAL);
    round(Canary.PERSONAL);
    round(Canary.PERSONAL + "\n@ ");
  }

  void round(String mark) {
    CallArguments arguments = new CallArguments(mark, PASSWORD);
    CallTarget missing = CallTarget.missing(new RoleId(owner.id().value()));
    for (PortCall call : OPERATIONS) {
      for (Object port : portsFor(call)) {
        ask(call, port, arguments, target());
        ask(call, port, arguments, missing);
      }
    }
    tenantry.sync().drain();
    tenantry.deliveries().drain();
    canary.searchForms("what waits", tenantry.deliveries().status());
    canary.searchForms("the status", tenantry.sync().status());
    canary.searchForms("the library", tenantry);
  }

  private void ask(PortCall call, Object port, CallArguments makers, CallTarget target) {
    Object[] arguments = makers.of(call, target);
    for (Object argument : arguments) {
      canary.searchForms("an argument of " + call, argument);
    }
    try {
      canary.searchForms("the answer of " + call, call.call(port, arguments));
    } catch (Throwable failure) {
      canary.searchFailure("the failure of " + call, failure);
    }
  }

  private ImmutableList<Object> portsFor(PortCall call) {
    PlatformApi platform = tenantry.platform().asUser(owner.id());
    BaasApi baas = tenantry.baas().asUser(owner.id());
    BaasApi baasAdmin = tenantry.baas().asSuperAdmin();
    if (call.port() == Onboarding.class) {
      return ImmutableList.of(tenantry.platform().asGuest());
    }
    if (call.port() == PlatformApi.class) {
      return ImmutableList.of(admin, platform);
    }
    return call.port() == BaasUsers.class
        ? ImmutableList.of(baasAdmin.users(), baas.users())
        : ImmutableList.of(baasAdmin.tenants(), baas.tenants());
  }

  private CallTarget target() {
    targets++;
    String name = Canary.PERSONAL + "x" + targets;
    User user =
        admin.createUser(
            CreateUser.of(name + "@example.com", name)
                .inTenant(tenant.id())
                .withPhone(Canary.PHONE)
                .withPassword(PASSWORD));
    Invite invite =
        Objects.requireNonNull(
            Iterables.getOnlyElement(
                admin
                    .sendUserInvites(
                        SendUserInvites.to(tenant.id()).invite("i" + name + "@example.com"))
                    .invites()));
    return new CallTarget(
        user.id(),
        user.baasId(),
        user.email(),
        tenant.id(),
        invite.id(),
        admin.createRole(CreateRole.of("r" + targets, Canary.PERSONAL)).id(),
        tokens.apply(invite.id()));
  }
}
