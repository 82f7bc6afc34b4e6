package dev.tenantry.verification.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.application.spi.InviteMail;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.testkit.CheapPasswordHasher;
import dev.tenantry.testkit.FakeBaas;
import dev.tenantry.testkit.Seeds;
import dev.tenantry.testkit.SequentialIds;
import dev.tenantry.testkit.SettableClock;
import dev.tenantry.testkit.TenantFixture;
import dev.tenantry.testkit.UserFixture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The testing guide's examples do what it says. */
class TestingTest {

  @Test
  void aTenantryOfOnesOwnHasWhatTheExtensionHasNot() {
    // begin
    SettableClock clock = SettableClock.atNoon();
    List<InviteMail> mails = new ArrayList<>();
    Tenantry tenantry =
        Tenantry.builder()
            .persistence(InMemoryPersistence.create(clock))
            .clock(clock)
            .idGenerator(new SequentialIds())
            .passwordHasher(new CheapPasswordHasher())
            .inviteDelivery(mails::add)
            .build();
    // end

    PlatformApi admin = tenantry.platform().asSuperAdmin();
    // begin
    Tenant acme = admin.createTenant(CreateTenant.named("Acme"));
    acme.id(); // 00000000-0000-7000-8000-000000000001
    acme.createdAt(); // 2026-01-01T12:00:00Z
    // end
    assertThat(acme.id()).hasToString("00000000-0000-7000-8000-000000000001");
    assertThat(acme.createdAt()).hasToString("2026-01-01T12:00:00Z");

    admin.sendUserInvites(SendUserInvites.to(acme.id()).invite("bo@example.com"));
    assertThat(mails).extracting(InviteMail::email).containsExactly("bo@example.com");
    tenantry.close();
  }

  @Test
  void fixturesMakeUsersWithoutAnyStorage() {
    // begin
    TenantId acme = TenantFixture.aTenant().id();
    User anna =
        User.of(
            UserFixture.anActiveUser(1)
                .inTenant(acme)
                .withRoles("editor")
                .with(UserFields.FIRST_NAME, "Anna")
                .onPlatform()
                .valuesWithSynced());
    // end

    assertThat(anna.firstName()).contains("Anna");
    assertThat(anna.tenantId()).contains(acme);
    assertThat(anna.id()).isEqualTo(new UserId(SequentialIds.numbered(1)));
  }

  @Test
  void aFakeBaasIsDownAndForgetsAndPushes() {
    // begin
    SettableClock clock = SettableClock.atNoon();
    FakeBaas baas = new FakeBaas(clock);
    Tenantry tenantry =
        Tenantry.builder()
            .platform(InMemoryPersistence.create(clock))
            .baas(baas)
            .clock(clock)
            .build();
    PlatformApi admin = tenantry.platform().asSuperAdmin();
    User anna = admin.createUser(CreateUser.of("anna@example.com", "a-1"));

    baas.losingAnswers(true); // from now on everything is done, and reported as having failed
    admin.updateUser(anna.id(), UserPatch.set(UserFields.FIRST_NAME, "Anna"));
    admin.user(anna.id()).synced(); // false: nobody has confirmed it

    baas.losingAnswers(false);
    clock.advance(Duration.ofMinutes(1)); // longer than any pause after a first failure
    tenantry.sync().drain();
    admin.user(anna.id()).synced(); // true

    baas.update(anna.id(), UserPatch.set(UserFields.LAST_NAME, "Webb")); // by somebody at the BaaS
    baas.pushTo(tenantry.sync());
    admin.user(anna.id()).lastName(); // Optional[Webb]
    // end

    assertThat(admin.user(anna.id()).lastName()).contains("Webb");
    assertThat(admin.user(anna.id()).synced()).isTrue();
    assertThat(baas.user(anna.id()).orElseThrow().firstName()).contains("Anna");
    tenantry.close();
  }

  @Test
  void aLostAnswerLeavesAChangeWaiting() {
    SettableClock clock = SettableClock.atNoon();
    FakeBaas baas = new FakeBaas(clock);
    try (Tenantry tenantry =
        Tenantry.builder()
            .platform(InMemoryPersistence.create(clock))
            .baas(baas)
            .clock(clock)
            .build()) {
      PlatformApi admin = tenantry.platform().asSuperAdmin();
      User anna = admin.createUser(CreateUser.of("anna@example.com", "a-1"));
      baas.losingAnswers(true);
      admin.updateUser(anna.id(), UserPatch.set(UserFields.FIRST_NAME, "Anna"));

      assertThat(admin.user(anna.id()).synced()).isFalse();
      assertThat(baas.user(anna.id()).orElseThrow().firstName()).contains("Anna");
    }
  }

  @Test
  void randomInputsAreTheSameEveryTime() {
    List<Long> first = new ArrayList<>();
    List<Long> second = new ArrayList<>();
    Seeds.check(10, random -> first.add(random.nextLong()));
    Seeds.check(10, random -> second.add(random.nextLong()));

    assertThat(second).isEqualTo(first);
  }
}
