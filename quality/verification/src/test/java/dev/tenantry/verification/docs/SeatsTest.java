package dev.tenantry.verification.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.PlatformUsers;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteStatus;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.testkit.SettableClock;
import dev.tenantry.testkit.TenantryExtension;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

// begin
/** How many seats of a tenant are taken: a use case of yours, which depends on one port. */
record Seats(PlatformUsers users) {

  long takenIn(TenantId tenant) {
    return users
        .users(
            UserQuery.where(UserFields.TENANT_ID.equalTo(tenant))
                .and(UserFields.ACTIVE.equalTo(true)))
        .totalCount();
  }
}

// end

// begin
@ExtendWith(TenantryExtension.class)
class SeatsTest {

  private final PlatformApi admin;
  private final Tenant acme;

  SeatsTest(Tenantry tenantry) {
    admin = tenantry.platform().asSuperAdmin();
    acme = admin.createTenant(CreateTenant.named("Acme"));
  }

  @Test
  void onlyWhoIsActiveTakesASeat() {
    admin.createUser(CreateUser.of("anna@example.com", "a-1").inTenant(acme.id()));
    admin.createUser(CreateUser.of("bo@example.com", "b-1").inTenant(acme.id()).withActive(false));

    assertThat(new Seats(admin).takenIn(acme.id())).isEqualTo(1);
  }

  @Test
  void anInvitationThatNobodyAnswersExpires(SettableClock clock) {
    Invite bo =
        admin
            .sendUserInvites(SendUserInvites.to(acme.id()).invite("bo@example.com"))
            .invites()
            .get(0);

    clock.advance(Duration.ofDays(8));

    assertThat(admin.userInvite(bo.id()).status()).isEqualTo(InviteStatus.EXPIRED);
  }
}

// end
