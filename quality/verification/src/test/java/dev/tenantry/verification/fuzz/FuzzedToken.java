package dev.tenantry.verification.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.Onboarding;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.AcceptUserInvite;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.InviteNotUsableException;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.value.Secret;

/** Tokens that nobody was sent, where somebody was sent one. */
final class FuzzedToken {

  private final Onboarding guest;

  FuzzedToken() {
    Tenantry tenantry =
        Tenantry.builder()
            .persistence(InMemoryPersistence.create())
            .inviteDelivery(mail -> {})
            .build();
    TenantId acme =
        tenantry.platform().asSuperAdmin().createTenant(CreateTenant.named("Acme")).id();
    tenantry
        .platform()
        .asSuperAdmin()
        .sendUserInvites(SendUserInvites.to(acme).invite("anna@example.com"));
    this.guest = tenantry.platform().asGuest();
  }

  /** Refuses it, whatever is asked for with it. */
  String refused(String text) {
    Secret token = Secret.of(text);
    assertThat(guest.checkUserInviteToken(token).isValid()).isFalse();
    assertThatExceptionOfType(InviteNotUsableException.class)
        .isThrownBy(() -> guest.declineUserInvite(token));
    try {
      guest.acceptUserInvite(AcceptUserInvite.of(token).withFirstName(text));
      throw new AssertionError("was taken");
    } catch (InviteNotUsableException refused) {
      throw InvalidInputException.of("token", refused.reason().name(), refused.getMessage());
    }
  }
}
