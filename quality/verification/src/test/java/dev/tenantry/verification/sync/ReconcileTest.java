package dev.tenantry.verification.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.Discrepancy;
import dev.tenantry.application.api.Discrepancy.Kind;
import dev.tenantry.application.api.Reconcile;
import dev.tenantry.application.api.ReconcileReport;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.domain.error.PersistenceUnavailableException;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.sync.FieldDifference;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.domain.value.RoleKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How two sides are brought together that were put apart by a restore or by hand. */
class ReconcileTest {

  private final TwoDatabases two = new TwoDatabases();

  @Test
  void findsNothingWhereEverythingIsInStep() {
    two.acme();
    two.create("anna");
    ReconcileReport report = two.tenantry.sync().reconcile();

    assertThat(report.isClean()).isTrue();
    assertThat(report.applied()).isFalse();
    assertThat(report.compared()).isEqualTo(2);
  }

  @Test
  void fillsANewAndEmptyBaasWhoseUsersKeepTheirIds() {
    two.acme();
    User anna = two.create("anna");
    for (int i = 0; i < 20; i++) {
      two.create("user" + i);
    }
    try (Tenantry moved = withBaas(InMemoryPersistence.create(two.clock))) {
      assertThat(moved.sync().reconcile().count(Kind.MISSING_AT_BAAS)).isEqualTo(22);
      assertThat(moved.baas().asSuperAdmin().users().count(UserQuery.all())).isZero();

      List<Discrepancy> found = new ArrayList<>();
      moved.sync().reconcile(Reconcile.applying().pageSize(5).reportingTo(found::add));
      assertThat(found).hasSize(22);
      assertThat(moved.baas().asSuperAdmin().users().count(UserQuery.all())).isEqualTo(21);
      assertThat(
              moved
                  .baas()
                  .asSuperAdmin()
                  .users()
                  .findFirst(UserQuery.where(UserFields.BAAS_ID.equalTo(anna.baasId()))))
          .isPresent();
      assertThat(moved.sync().reconcile().isClean()).isTrue();
      assertThat(moved.sync().status().isInStep()).isTrue();
    }
  }

  @Test
  void bringsABaasUpToDateThatWasRestoredFromABackup() {
    User anna = two.create("anna");
    Replica<User> backup = two.baasCopy(anna);
    two.renameOnPlatform(anna, "Anne");
    two.clock.advance(Duration.ofHours(1));
    InMemoryPersistence restored = InMemoryPersistence.create(two.clock);
    insertAtBaas(restored, backup);
    try (Tenantry after = withBaas(restored)) {
      ReconcileReport found = after.sync().reconcile();
      assertThat(found.count(Kind.DIFFERENT)).isEqualTo(1);
      assertThat(found.first().get(0).differences())
          .extracting(difference -> (Object) difference.field())
          .containsExactly(UserFields.FIRST_NAME);

      after.sync().reconcile(Reconcile.applying());
      assertThat(firstNameAtBaas(after, anna)).isEqualTo("Anne");
      assertThat(after.sync().reconcile().isClean()).isTrue();
    }
  }

  @Test
  void tellsWhyAValueThatWasChangedByHandWillNotStand() {
    User anna = two.create("anna");
    editAtBaasByHand(anna, "Hand");
    Discrepancy found = two.tenantry.sync().reconcile().first().get(0);

    assertThat(found)
        .isEqualTo(
            new Discrepancy(
                EntityType.USER,
                anna.id().toString(),
                Kind.DIFFERENT,
                ImmutableList.of(
                    new FieldDifference<>(
                        UserFields.FIRST_NAME,
                        SystemOfRecord.PLATFORM,
                        FieldDifference.Reason.UNEXPLAINED))));
    assertThat(two.tenantry.sync().explain(anna.id()).differences())
        .extracting(FieldDifference::reason)
        .containsExactly(FieldDifference.Reason.UNEXPLAINED);

    two.tenantry.sync().reconcile(Reconcile.applying());
    assertThat(two.atBaas(anna).firstName()).hasValue("anna");
  }

  @Test
  void haltsWhatARestoredPlatformHasForgottenUntilAnOperatorChoosesThePlatform() {
    User anna = two.create("anna");
    try (Tenantry restored = two.withRestoredPlatform(anna)) {
      assertThat(restored.sync().reconcile().count(Kind.REGRESSED)).isEqualTo(1);
      assertThat(restored.sync().status().regressed()).isZero();

      restored.sync().reconcile(Reconcile.applying());
      assertThat(restored.sync().status().regressed()).isEqualTo(1);
      assertThat(restored.sync().reconcile(Reconcile.applying()).exchanges().failed()).isZero();
      assertThat(two.atBaas(anna).active()).isFalse();
      assertThat(restored.sync().explain(anna.id()).regressed()).isTrue();

      assertThat(restored.sync().resolve(anna.id(), SystemOfRecord.PLATFORM)).isTrue();
      assertThat(two.atBaas(anna).active()).isTrue();
      assertThat(two.atBaas(anna).firstName()).hasValue("anna");
      assertThat(restored.sync().status().isInStep()).isTrue();
      assertThat(restored.sync().resolve(anna.id(), SystemOfRecord.PLATFORM)).isFalse();
    }
  }

  @Test
  void leavesAUserInactiveWhomARestoredPlatformTakesFromTheBaas() {
    User anna = two.create("anna");
    try (Tenantry restored = two.withRestoredPlatform(anna)) {
      restored.sync().reconcile(Reconcile.applying());
      assertThat(restored.sync().resolve(anna.id(), SystemOfRecord.BAAS)).isTrue();

      User after = restored.platform().asSuperAdmin().user(anna.id());
      assertThat(after.firstName()).hasValue("Anne");
      assertThat(after.active()).isFalse();
      assertThat(after.synced()).isTrue();
    }
  }

  @Test
  void leavesEvenTheLastOwnerInactiveWhomARestoredPlatformTakesFromTheBaas() {
    Tenant acme = two.acme();
    two.createOwner(acme, "bo");
    User anna = two.createOwner(acme, "anna");
    try (Tenantry restored = two.withRestoredPlatform(anna)) {
      restored.sync().reconcile(Reconcile.applying());
      Query<User> owners =
          UserQuery.where(UserFields.ROLE_KEY.equalTo(RoleKey.OWNER.value()))
              .and(UserFields.ACTIVE.equalTo(true));
      assertThat(restored.platform().asSuperAdmin().users(owners).totalCount()).isEqualTo(1);

      assertThat(restored.sync().resolve(anna.id(), SystemOfRecord.BAAS)).isTrue();

      assertThat(restored.platform().asSuperAdmin().user(anna.id()).active()).isFalse();
      assertThat(restored.platform().asSuperAdmin().users(owners).totalCount()).isZero();
    }
  }

  @Test
  void haltsAlsoWhereTheRestoredPlatformHasWrittenSince() {
    User anna = two.create("anna");
    try (Tenantry restored = two.withRestoredPlatform(anna)) {
      restored
          .platform()
          .asSuperAdmin()
          .updateUser(anna.id(), UserPatch.set(UserFields.LAST_NAME, "Since"));

      assertThat(two.atBaas(anna).lastName()).isEmpty();
      assertThat(two.atBaas(anna).active()).isFalse();
      assertThat(restored.sync().status().regressed()).isEqualTo(1);
    }
  }

  @Test
  void adoptsAUserWhomTheRestoredPlatformDoesNotKnow() {
    User anna = two.create("anna");
    two.clock.advance(Duration.ofHours(1));
    try (Tenantry emptied = two.withPlatform(InMemoryPersistence.create(two.clock))) {
      ReconcileReport report = emptied.sync().reconcile(Reconcile.applying());
      assertThat(report.count(Kind.UNKNOWN_TO_PLATFORM)).isEqualTo(1);
      assertThat(report.compared()).isEqualTo(1);
      assertThat(report.isClean()).isFalse();
      assertThat(two.atBaas(anna).active()).isTrue();

      assertThat(emptied.sync().resolve(anna.id(), SystemOfRecord.BAAS)).isTrue();
      User adopted = emptied.platform().asSuperAdmin().user(anna.id());
      assertThat(adopted.email()).isEqualTo(anna.email());
      assertThat(adopted.baasId()).isEqualTo(anna.baasId());
      assertThat(adopted.synced()).isTrue();
      assertThat(emptied.sync().reconcile().isClean()).isTrue();
    }
  }

  @Test
  void parksAChangeOfAUserWhomThePlatformDoesNotKnowAndSaysSo() {
    User anna = two.create("anna");
    two.clock.advance(Duration.ofHours(1));
    try (Tenantry emptied = two.withPlatform(InMemoryPersistence.create(two.clock))) {
      two.renameAtBaasAlone(anna, "Webb");
      emptied.sync().drain();

      assertThat(emptied.sync().status().stuck())
          .singleElement()
          .satisfies(
              stuck -> {
                assertThat(stuck.system()).isEqualTo(SystemOfRecord.BAAS);
                assertThat(stuck.code()).isEqualTo("UNKNOWN_TO_PLATFORM");
              });
    }
  }

  @Test
  void findsACopyThatIsRightAndWasNeverConfirmed() {
    two.baas.loseAnswers(1);
    User anna = two.create("anna");
    ReconcileReport found = two.tenantry.sync().reconcile();

    assertThat(found.count(Kind.UNCONFIRMED)).isEqualTo(1);
    assertThat(found.first().get(0).id()).isEqualTo(anna.id().toString());
    two.tenantry.sync().reconcile(Reconcile.applying());
    assertThat(two.tenantry.sync().reconcile().isClean()).isTrue();
  }

  @Test
  void countsEverythingAndListsTheFirstThousand() {
    two.baas.goDown();
    for (int i = 0; i <= ReconcileReport.MAX_LISTED; i++) {
      two.create("user" + i);
    }
    two.baas.comeBack();
    ReconcileReport found = two.tenantry.sync().reconcile();

    assertThat(found.count(Kind.MISSING_AT_BAAS)).isEqualTo(ReconcileReport.MAX_LISTED + 1L);
    assertThat(found.first()).hasSize(ReconcileReport.MAX_LISTED);
  }

  @Test
  void saysSoWhereASideCannotBeReached() {
    two.create("anna");
    two.baas.goDown();

    assertThatExceptionOfType(PersistenceUnavailableException.class)
        .isThrownBy(() -> two.tenantry.sync().reconcile());
    ReconcileReport report = two.tenantry.sync().reconcile(Reconcile.applying());
    assertThat(report.exchanges().unreachable()).isTrue();
    assertThat(report.isClean()).isFalse();
  }

  @Test
  void refusesPagesOfNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Reconcile.dryRun().pageSize(0))
        .withMessageContaining("pageSize");
  }

  private Tenantry withBaas(InMemoryPersistence baas) {
    return two.builder().platform(two.platform).baas(baas).build();
  }

  private static void insertAtBaas(InMemoryPersistence baas, Replica<User> copy) {
    baas.baas()
        .execute(
            stored -> {
              stored.users().insert(List.of(copy));
              return true;
            });
  }

  private void editAtBaasByHand(User user, String name) {
    Replica<User> copy = two.baasCopy(user);
    Replica<User> edited =
        Replica.restore(copy.side(), copy.values().with(UserFields.FIRST_NAME, name))
            .stamps(copy.stamps())
            .revision(copy.revision())
            .seen(copy.seen())
            .confirmed(copy.confirmed())
            .version(copy.version())
            .build();
    two.baasStorage
        .baas()
        .execute(
            stored -> {
              stored.users().update(List.of(edited));
              return true;
            });
  }

  private static String firstNameAtBaas(Tenantry tenantry, User user) {
    return tenantry
        .baas()
        .asSuperAdmin()
        .users()
        .findFirst(UserQuery.where(UserFields.ID.equalTo(user.id())))
        .orElseThrow()
        .firstName()
        .orElseThrow();
  }
}
