package dev.tenantry.verification.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.Reconcile;
import dev.tenantry.application.api.Synchronization;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.error.Violation;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.testkit.SequentialIds;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What an operator can decide about copies that were put apart, and what not. */
class ResolveTest {

  private final TwoDatabases two = new TwoDatabases();

  @Test
  void adoptsATenantBeforeItsUsers() {
    Tenant acme = two.acme();
    User anna = two.createOwner(acme, "anna");
    try (Tenantry emptied = withEmptiedPlatform()) {
      Synchronization sync = emptied.sync();
      assertRefused("UNKNOWN_TENANT", () -> sync.resolve(anna.id(), SystemOfRecord.BAAS));

      assertThat(sync.resolve(acme.id(), SystemOfRecord.BAAS)).isTrue();
      assertThat(sync.status().isInStep()).isTrue();
      assertThat(sync.resolve(anna.id(), SystemOfRecord.BAAS)).isTrue();
      assertThat(sync.status().isInStep()).isTrue();

      assertThat(sync.resolve(acme.id(), SystemOfRecord.BAAS)).isFalse();
      assertThat(emptied.platform().asSuperAdmin().user(anna.id()).tenantId()).hasValue(acme.id());
    }
  }

  @Test
  void adoptsNobodyWithARoleThatIsNone() {
    two.tenantry.platform().asSuperAdmin().createRole(CreateRole.of("writer", "Writer"));
    User anna =
        two.tenantry
            .platform()
            .asSuperAdmin()
            .createUser(CreateUser.of("anna@example.com", "anna").withRoles("writer"));
    try (Tenantry emptied = withEmptiedPlatform()) {
      assertRefused("UNKNOWN_ROLE", () -> emptied.sync().resolve(anna.id(), SystemOfRecord.BAAS));

      emptied.platform().asSuperAdmin().createRole(CreateRole.of("writer", "Writer"));
      assertThat(emptied.sync().resolve(anna.id(), SystemOfRecord.BAAS)).isTrue();
    }
  }

  @Test
  void deactivatesAUserAtTheBaasWhomThePlatformIsNotToKnow() {
    User anna = two.create("anna");
    try (Tenantry emptied = withEmptiedPlatform()) {
      assertThat(emptied.sync().resolve(anna.id(), SystemOfRecord.PLATFORM)).isTrue();

      assertThat(two.atBaas(anna).active()).isFalse();
      assertThat(emptied.platform().asSuperAdmin().users(UserQuery.all()).data()).isEmpty();
    }
  }

  @Test
  void deactivatesNoTenantSinceNoneIsEverInactive() {
    Tenant acme = two.acme();
    try (Tenantry emptied = withEmptiedPlatform()) {
      assertRefused(
          "NOT_POSSIBLE", () -> emptied.sync().resolve(acme.id(), SystemOfRecord.PLATFORM));
    }
  }

  @Test
  void hasNothingToDecideAboutAUserWhoIsInStep() {
    User anna = two.create("anna");
    User inStep = two.onPlatform(anna);

    for (SystemOfRecord side : SystemOfRecord.values()) {
      assertThat(two.tenantry.sync().resolve(anna.id(), side)).isFalse();
    }
    assertThat(two.onPlatform(anna)).isEqualTo(inStep);
  }

  @Test
  void findsNothingLeftWhereAnotherOperatorWasFaster() {
    User anna = two.create("anna");
    try (Tenantry restored = two.withRestoredPlatform(anna)) {
      restored.sync().reconcile(Reconcile.applying());
      two.baas.beforeEachTransaction(
          () -> { // While the BaaS is asked what it has.
            two.baas.beforeEachTransaction(() -> {});
            assertThat(restored.sync().resolve(anna.id(), SystemOfRecord.PLATFORM)).isTrue();
          });

      assertThat(restored.sync().resolve(anna.id(), SystemOfRecord.BAAS)).isFalse();
      assertThat(restored.platform().asSuperAdmin().user(anna.id()).firstName()).hasValue("anna");
    }
  }

  @Test
  void refusesToDecideAboutNobody() {
    UserId nobody = new UserId(SequentialIds.numbered(404));

    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> two.tenantry.sync().resolve(nobody, SystemOfRecord.BAAS));
  }

  private Tenantry withEmptiedPlatform() {
    two.clock.advance(Duration.ofHours(1));
    return two.withPlatform(InMemoryPersistence.create(two.clock));
  }

  private static void assertRefused(String code, ThrowingCallable decision) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(decision)
        .satisfies(
            refusal ->
                assertThat(refusal.violations()).extracting(Violation::code).containsExactly(code));
  }
}
