package dev.tenantry.verification;

import dev.tenantry.domain.invite.InviteId;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.role.RoleId;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.BaasUserId;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.value.Secret;
import dev.tenantry.harness.PortCall;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a call is about.
 *
 * @param role any role: these are the same for all tenants
 * @param token of the invitation
 */
record CallTarget(
    UserId user,
    BaasUserId baasUser,
    String email,
    TenantId tenant,
    InviteId invite,
    RoleId role,
    Secret token) {

  /** Nothing of it is there, but for the role. */
  static CallTarget missing(RoleId role) {
    return new CallTarget(
        new UserId(UUID.randomUUID()),
        new BaasUserId(UUID.randomUUID()),
        "missing@example.com",
        new TenantId(UUID.randomUUID()),
        new InviteId(UUID.randomUUID()),
        role,
        Secret.of("junk"));
  }

  /** What a call about it answers, as text in which nothing of it is left but that it was named. */
  String answerTo(PortCall call, Object implementation, CallArguments makers) {
    Object[] arguments = makers.of(call, this);
    try {
      return anonymous(described(call.call(implementation, arguments)));
    } catch (Throwable failure) {
      return anonymous(failure.getClass().getSimpleName() + " " + failure.getMessage());
    }
  }

  private static String described(@Nullable Object answer) {
    if (answer instanceof Page<?> page) {
      return page.data() + " of " + page.totalCount();
    }
    return answer instanceof Optional<?> optional
        ? optional.map(Object::toString).orElse("nothing")
        : String.valueOf(answer);
  }

  /** An answer that names it, with words in place of what differs from target to target. */
  private String anonymous(String answer) {
    return answer
        .replace(user.toString(), "USER")
        .replace(baasUser.toString(), "BAAS USER")
        .replace(tenant.toString(), "TENANT")
        .replace(invite.toString(), "INVITE")
        .replace(email, "EMAIL")
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ANOTHER")
        .replaceAll("\\b(of|new|role)[0-9]+\\b", "MADE");
  }
}
