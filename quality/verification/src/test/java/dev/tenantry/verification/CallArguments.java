package dev.tenantry.verification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tenantry.application.api.command.AcceptUserInvite;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.api.command.Invitee;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.application.api.command.SignUp;
import dev.tenantry.application.api.command.UpdateRole;
import dev.tenantry.domain.invite.InviteFields;
import dev.tenantry.domain.invite.InviteQuery;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantPatch;
import dev.tenantry.domain.tenant.TenantQuery;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.domain.value.Secret;
import dev.tenantry.harness.PortCall;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes an argument of each type that an operation takes. What people type carries a mark, in every
 * field that can.
 */
final class CallArguments {

  static final Secret PASSWORD = Secret.of("correct horse battery staple");

  private final String mark;
  private final Secret password;
  private final ImmutableMap<String, Function<CallTarget, Object>> makers;
  private int made;

  CallArguments(String mark, Secret password) {
    this.mark = mark;
    this.password = password;
    this.makers =
        ImmutableMap.<String, Function<CallTarget, Object>>builder()
            .put("UserId", CallTarget::user)
            .put("TenantId", CallTarget::tenant)
            .put("InviteId", CallTarget::invite)
            .put("RoleId", CallTarget::role)
            .put("String", CallTarget::email)
            .put("Onboarding Secret", CallTarget::token)
            .put("Secret", target -> password)
            .put("BaasUserKey", t -> BaasUserKey.id(t.baasUser()).andEmail(t.email()))
            .put("Query<User>", t -> UserQuery.where(UserFields.ID.equalTo(t.user())))
            .put("Query<Tenant>", t -> TenantQuery.where(TenantFields.ID.equalTo(t.tenant())))
            .put("Query<Invite>", t -> InviteQuery.where(InviteFields.ID.equalTo(t.invite())))
            .put("Patch<User>", t -> UserPatch.set(UserFields.FIRST_NAME, mark))
            .put("Patch<Tenant>", t -> TenantPatch.set(TenantFields.NAME, mark))
            .put("CreateUser", this::createUser)
            .put("CreateTenant", t -> CreateTenant.named(mark).withReference(fresh()))
            .put("CreateRole", t -> CreateRole.of(roleKey(), mark).withDescription(mark))
            .put("UpdateRole", t -> UpdateRole.nothing().withName(mark).withDescription(mark))
            .put("Collection<String>", t -> ImmutableList.of("writer"))
            .put("Collection<CreateUser>", t -> ImmutableList.of(createUser(t)))
            .put("Collection<CreateTenant>", t -> ImmutableList.of(CreateTenant.named(mark)))
            .put("SendUserInvites", this::sendUserInvites)
            .put("AcceptUserInvite", this::acceptUserInvite)
            .put("SignUp", this::signUp)
            .buildOrThrow();
  }

  /** The arguments of a call about a target; what takes something new has to be taught first. */
  Object[] of(PortCall call, CallTarget target) {
    return call.parameters().stream()
        .map(
            type ->
                of(call.port().getSimpleName(), type, target)
                    .orElseThrow(
                        () -> new AssertionError("nothing makes a " + type + " for " + call)))
        .toArray();
  }

  /** An argument of a type, which may differ from port to port. */
  Optional<Object> of(String port, String type, CallTarget target) {
    Function<CallTarget, Object> maker = makers.getOrDefault(port + " " + type, makers.get(type));
    return Optional.ofNullable(maker).map(known -> known.apply(target));
  }

  private CreateUser createUser(CallTarget target) {
    return CreateUser.of(fresh() + "@example.com", fresh())
        .inTenant(target.tenant())
        .withFirstName(mark)
        .withLastName(mark)
        .withPassword(password);
  }

  private SendUserInvites sendUserInvites(CallTarget target) {
    return SendUserInvites.to(target.tenant())
        .invite(
            Invitee.of(fresh() + "@example.com")
                .withFirstName(mark)
                .withLastName(mark)
                .withData(ImmutableMap.of(mark, mark)))
        .invite(mark);
  }

  private AcceptUserInvite acceptUserInvite(CallTarget target) {
    return AcceptUserInvite.of(target.token())
        .withReference(fresh())
        .withFirstName(mark)
        .withLastName(mark)
        .withPassword(password);
  }

  private SignUp signUp(CallTarget target) {
    return SignUp.of(fresh() + "@example.com", password)
        .inTenant(target.tenant())
        .withFirstName(mark)
        .withLastName(mark);
  }

  private String roleKey() {
    made++;
    return "role" + made;
  }

  private String fresh() {
    made++;
    return mark + made;
  }
}
