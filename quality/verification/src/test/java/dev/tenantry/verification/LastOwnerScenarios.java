package dev.tenantry.verification;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.user.BaasUser;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.user.UserQuery;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A tenant that has an active owner keeps one. */
abstract class LastOwnerScenarios extends Scenarios {

  private static final Patch<User> DEACTIVATED = UserPatch.set(UserFields.ACTIVE, false);
  private static final Patch<User> OUTSIDE = UserPatch.clear(UserFields.TENANT_ID);
  private static final int ROUNDS = 20;

  @Test
  void theLastActiveOwnerCannotBeDeactivated() {
    User owner = ownerOf(tenant("Acme"), "owner");
    BaasUser copy = copyOf(owner);

    assertLastOwner(owner, DEACTIVATED, "active");

    assertThat(copyOf(owner)).isEqualTo(copy);
  }

  @Test
  void theLastActiveOwnerCannotBeMovedAway() {
    User owner = ownerOf(tenant("Acme"), "owner");
    Tenant beta = tenant("Beta");

    assertLastOwner(owner, OUTSIDE, "tenantId");
    assertLastOwner(owner, UserPatch.set(UserFields.TENANT_ID, beta.id()), "tenantId");
    assertLastOwner(owner, OUTSIDE.and(UserFields.ACTIVE, true), "tenantId");
    assertLastOwner(owner, OUTSIDE.and(UserFields.ACTIVE, false), "active");
  }

  @Test
  void ownersOfOtherTenantsDoNotCount() {
    User owner = ownerOf(tenant("Acme"), "owner");
    ownerOf(tenant("Beta"), "other");
    create(named("outside").withRoles("Owner"));

    assertLastOwner(owner, DEACTIVATED, "active");
  }

  @Test
  void inactiveOwnersAndMembersDoNotCount() {
    Tenant acme = tenant("Acme");
    User owner = ownerOf(acme, "owner");
    admin.createRole(CreateRole.of("editor", "Editor"));
    create(named("editor").inTenant(acme.id()).withRoles("editor"));
    create(named("former").inTenant(acme.id()).withRoles("Owner").withActive(false));

    assertLastOwner(owner, DEACTIVATED, "active");
  }

  @Test
  void oneOfTwoOwnersMayGoAndThenTheOtherIsTheLast() {
    Tenant acme = tenant("Acme");
    User first = ownerOf(acme, "first");
    User second = ownerOf(acme, "second");

    assertThat(admin.updateUser(first.id(), DEACTIVATED).active()).isFalse();

    assertLastOwner(second, OUTSIDE, "tenantId");
  }

  @Test
  void theLastOwnerMayGoOnceAnotherHasCome() {
    Tenant acme = tenant("Acme");
    User owner = ownerOf(acme, "owner");
    User successor = create(named("successor").withRoles("Owner"));
    assertLastOwner(owner, DEACTIVATED, "active");

    admin.updateUser(successor.id(), UserPatch.set(UserFields.TENANT_ID, acme.id()));

    assertThat(admin.updateUser(owner.id(), DEACTIVATED).active()).isFalse();
  }

  @Test
  void aTenantThatNeverHadAnOwnerIsLegal() {
    User member = memberOf(tenant("Acme"), "member");

    assertThat(admin.updateUser(member.id(), DEACTIVATED).active()).isFalse();
  }

  @Test
  void anOwnerOutsideAnyTenantIsNobodysLast() {
    User owner = create(named("owner").withRoles("Owner"));

    assertThat(admin.updateUser(owner.id(), DEACTIVATED).active()).isFalse();
  }

  @Test
  void anInactiveOwnerMayBeMovedAway() {
    Tenant acme = tenant("Acme");
    User former = create(named("former").inTenant(acme.id()).withRoles("Owner").withActive(false));

    assertThat(admin.updateUser(former.id(), OUTSIDE).tenantId()).isEmpty();
  }

  @Test
  void theLastOwnerMayBeChangedInEveryOtherWay() {
    User owner = ownerOf(tenant("Acme"), "owner");

    User after =
        admin.updateUser(
            owner.id(),
            UserPatch.set(UserFields.FIRST_NAME, "Olga")
                .and(UserFields.EMAIL, "olga@example.com")
                .and(UserFields.ACTIVE, true)
                .and(UserFields.TENANT_ID, owner.tenantId().orElseThrow()));

    assertThat(after.firstName()).contains("Olga");
  }

  @Test
  void ofTwoOwnersWhoAreDeactivatedAtOnceOneStays() {
    for (int round = 0; round < ROUNDS; round++) {
      Tenant acme = tenant("Acme" + round);
      User first = ownerOf(acme, "first" + round);
      User second = ownerOf(acme, "second" + round);

      assertOneStays(
          acme,
          () -> admin.updateUser(first.id(), DEACTIVATED),
          () -> admin.updateUser(second.id(), DEACTIVATED));
    }
  }

  @Test
  void ofTwoOwnersOfWhomOneLeavesAndOneIsDeactivatedAtOnceOneStays() {
    for (int round = 0; round < ROUNDS; round++) {
      Tenant acme = tenant("Acme" + round);
      Tenant beta = tenant("Beta" + round);
      User first = ownerOf(acme, "first" + round);
      User second = ownerOf(acme, "second" + round);

      assertOneStays(
          acme,
          () -> admin.updateUser(first.id(), DEACTIVATED),
          () -> admin.updateUser(second.id(), UserPatch.set(UserFields.TENANT_ID, beta.id())));
    }
  }

  @Test
  void ownersWhoChangePlacesAtOnceLeaveNeitherTenantWithoutOne() {
    for (int round = 0; round < ROUNDS; round++) {
      Tenant acme = tenant("Acme" + round);
      Tenant beta = tenant("Beta" + round);
      User ofAcme = ownerOf(acme, "acme" + round);
      User ofBeta = ownerOf(beta, "beta" + round);

      ImmutableList<Throwable> failures =
          AtOnce.failuresOf(
              () -> admin.updateUser(ofAcme.id(), UserPatch.set(UserFields.TENANT_ID, beta.id())),
              () -> admin.updateUser(ofBeta.id(), UserPatch.set(UserFields.TENANT_ID, acme.id())));

      assertThat(failures).hasSize(2).allMatch(LastOwnerScenarios::isLastOwner);
      assertThat(activeOwnersOf(acme)).isEqualTo(1);
      assertThat(activeOwnersOf(beta)).isEqualTo(1);
    }
  }

  @Test
  void ofManyOwnersWhoGoAtOnceExactlyOneStays() {
    Tenant acme = tenant("Acme");
    ImmutableList<User> owners =
        IntStream.range(0, 8).mapToObj(i -> ownerOf(acme, "owner" + i)).collect(toImmutableList());

    ImmutableList<Throwable> failures =
        AtOnce.failuresOf(8, i -> () -> admin.updateUser(owners.get(i).id(), DEACTIVATED));

    assertThat(failures).hasSize(1).allMatch(LastOwnerScenarios::isLastOwner);
    assertThat(activeOwnersOf(acme)).isEqualTo(1);
  }

  private void assertOneStays(Tenant tenant, ThrowingCallable one, ThrowingCallable other) {
    ImmutableList<Throwable> failures = AtOnce.failuresOf(one, other);

    assertThat(failures).hasSize(1).allMatch(LastOwnerScenarios::isLastOwner);
    assertThat(activeOwnersOf(tenant)).isEqualTo(1);
  }

  private void assertLastOwner(User owner, Patch<User> patch, String path) {
    assertThat(problems(() -> admin.updateUser(owner.id(), patch)))
        .containsExactly(path + " LAST_OWNER");
    assertThat(current(owner)).isEqualTo(owner);
  }

  private long activeOwnersOf(Tenant tenant) {
    return admin
        .users(
            UserQuery.where(UserFields.TENANT_ID.equalTo(tenant.id()))
                .and(UserFields.ROLE_KEY.equalTo("Owner"))
                .and(UserFields.ACTIVE.equalTo(true)))
        .totalCount();
  }

  private static boolean isLastOwner(Throwable failure) {
    return failure instanceof InvalidInputException invalid
        && invalid.violations().get(0).code().equals("LAST_OWNER");
  }
}
