package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.error.OperationNotSupportedException;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.BaasUser;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.value.CustomData;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Users that the server side updates on the Platform. */
abstract class UpdateUserScenarios extends Scenarios {

  private static final UserId MISSING = UserId.parse("00000000-0000-7000-8000-00000000dead");

  @Test
  void changesOnlyTheFieldsThatThePatchNames() {
    User before = aDetailedUser();

    User after =
        admin.updateUser(
            before.id(),
            UserPatch.set(UserFields.FIRST_NAME, "Francis").and(UserFields.LAST_NAME, "Webb"));

    assertThat(after.firstName()).contains("Francis");
    assertThat(after.lastName()).contains("Webb");
    assertUnchanged(
        before, after, Set.of(UserFields.FIRST_NAME, UserFields.LAST_NAME, UserFields.UPDATED_AT));
    assertThat(current(before)).isEqualTo(after);
  }

  @Test
  void clearsTheFieldsThatThePatchClears() {
    User before = aDetailedUser();

    User after =
        admin.updateUser(
            before.id(), UserPatch.clear(UserFields.PHONE).andClear(UserFields.CUSTOM_DATA));

    assertThat(after.phone()).isEmpty();
    assertThat(after.customData()).isEmpty();
    assertUnchanged(
        before, after, Set.of(UserFields.PHONE, UserFields.CUSTOM_DATA, UserFields.UPDATED_AT));
  }

  @Test
  void customDataIsReplacedAsAWhole() {
    User anna =
        create(named("anna").withCustomData(CustomData.of(ImmutableMap.of("a", 1, "b", 2))));
    CustomData replacement = CustomData.of(ImmutableMap.of("b", 3));

    User after = admin.updateUser(anna.id(), UserPatch.set(UserFields.CUSTOM_DATA, replacement));

    assertThat(after.customData()).contains(replacement);
  }

  @Test
  void updatedAtFollowsTheClockAndCreatedAtStays() {
    User before = user("anna");
    later();

    User after = admin.updateUser(before.id(), UserPatch.set(UserFields.FIRST_NAME, "Anna"));

    assertThat(after.createdAt()).isEqualTo(before.createdAt());
    assertThat(after.updatedAt()).isEqualTo(before.updatedAt().plusSeconds(1));
  }

  @Test
  void aPatchThatChangesNothingKeepsUpdatedAtAndSynced() {
    User anna = create(named("anna").withFirstName("Anna").withPhone("+15550001234"));
    BaasUser copy = copyOf(anna);
    later();

    User after =
        admin.updateUser(
            anna.id(),
            UserPatch.set(UserFields.FIRST_NAME, " Anna ")
                .and(UserFields.PHONE, "+1 555 000 1234")
                .andClear(UserFields.LAST_NAME));

    assertThat(after).isEqualTo(anna);
    assertThat(after.synced()).isTrue();
    assertThat(current(anna)).isEqualTo(anna);
    assertThat(copyOf(anna)).isEqualTo(copy);
  }

  @Test
  void anEmptyPatchChangesNothing() {
    User anna = user("anna");
    later();

    assertThat(admin.updateUser(anna.id(), Patch.none(UserFields.ALL))).isEqualTo(anna);
  }

  @Test
  void deactivatingIsAnUpdate() {
    User anna = user("anna");

    assertThat(deactivate(anna).active()).isFalse();
    assertThat(copyOf(anna).active()).isFalse();
  }

  @Test
  void deactivatingTwiceChangesNothing() {
    User anna = user("anna");
    User inactive = deactivate(anna);
    BaasUser copy = copyOf(anna);
    later();

    assertThat(deactivate(anna)).isEqualTo(inactive);
    assertThat(copyOf(anna)).isEqualTo(copy);
  }

  @Test
  void anInactiveUserCanBeChangedAndActivatedAgain() {
    User anna = inactive("anna");
    admin.updateUser(anna.id(), UserPatch.set(UserFields.FIRST_NAME, "Anna"));

    User active = admin.updateUser(anna.id(), UserPatch.set(UserFields.ACTIVE, true));

    assertThat(active.active()).isTrue();
    assertThat(active.firstName()).contains("Anna");
  }

  @Test
  void theHostSaysByAnUpdateThatTheAddressIsConfirmed() {
    User anna = user("anna");

    User confirmed = admin.updateUser(anna.id(), UserPatch.set(UserFields.IS_OPTED_IN, true));

    assertThat(confirmed.isOptedIn()).isTrue();
  }

  @Test
  void aMoveToAnotherTenantKeepsTheRoles() {
    admin.createRole(CreateRole.of("freelancer", "Freelancer"));
    Tenant acme = tenant("Acme");
    Tenant beta = tenant("Beta");
    User anna = create(named("anna").inTenant(acme.id()).withRoles("freelancer"));

    User moved = admin.updateUser(anna.id(), UserPatch.set(UserFields.TENANT_ID, beta.id()));

    assertThat(moved.tenantId()).contains(beta.id());
    assertThat(moved.roles()).isEqualTo(anna.roles());
    assertThat(admin.tenant(acme.id()).userCount()).isZero();
    assertThat(admin.tenant(beta.id()).userCount()).isEqualTo(1);
  }

  @Test
  void aUserCanBeTakenOutOfItsTenant() {
    User anna = memberOf(tenant("Acme"), "anna");

    User outside = admin.updateUser(anna.id(), UserPatch.clear(UserFields.TENANT_ID));

    assertThat(outside.tenantId()).isEmpty();
    assertThat(copyOf(anna).tenantId()).isEmpty();
  }

  @Test
  void refusesATenantThatIsNotThere() {
    User anna = user("anna");
    TenantId missing = TenantId.parse("00000000-0000-7000-8000-00000000dead");

    assertThat(
            problems(
                () -> admin.updateUser(anna.id(), UserPatch.set(UserFields.TENANT_ID, missing))))
        .containsExactly("tenantId UNKNOWN_TENANT");

    assertThat(current(anna)).isEqualTo(anna);
  }

  @Test
  void reportsEverythingThatIsWrongWithThePatchAtOnce() {
    User anna = user("anna");
    Patch<User> wrong =
        UserPatch.set(UserFields.EMAIL, "no address")
            .and(UserFields.PHONE, "0555")
            .and(UserFields.FIRST_NAME, " ")
            .andClear(UserFields.ACTIVE)
            .andClear(UserFields.IS_OPTED_IN)
            .and(UserFields.LAST_NAME, "Webb");

    assertThat(problems(() -> admin.updateUser(anna.id(), wrong)))
        .containsExactlyInAnyOrder(
            "email INVALID_EMAIL",
            "phone INVALID_PHONE",
            "firstName INVALID_NAME",
            "active REQUIRED",
            "isOptedIn REQUIRED");
    assertThat(current(anna)).isEqualTo(anna);
  }

  @Test
  void theAddressCannotBeCleared() {
    User anna = user("anna");

    assertThat(problems(() -> admin.updateUser(anna.id(), UserPatch.clear(UserFields.EMAIL))))
        .containsExactly("email REQUIRED");
  }

  @Test
  void referenceAndRolesAreNoPartOfAnUpdateAndTheRefusalSaysWhatIs() {
    User anna = user("anna");
    Patch<User> forbidden =
        UserPatch.set(UserFields.FIRST_NAME, "Anna")
            .and(UserFields.REFERENCE, "other")
            .andClear(UserFields.ROLES);

    OperationNotSupportedException refusal =
        refusal(OperationNotSupportedException.class, () -> admin.updateUser(anna.id(), forbidden));

    assertThat(refusal.system()).isEqualTo("Platform");
    assertThat(refusal.operation()).isEqualTo("update");
    assertThat(refusal.entity()).isEqualTo("user");
    assertThat(refusal.reason()).contains("reference").contains("roles");
    assertThat(refusal.remedy()).contains("fixed").contains("assignRolesToUser");
    assertThat(current(anna)).isEqualTo(anna);
  }

  @Test
  void whatTheSystemKeepsCannotBePatched() {
    User anna = user("anna");

    for (Field<User, ?> kept :
        Set.of(
            UserFields.ID,
            UserFields.BAAS_ID,
            UserFields.EMAIL_KEY,
            UserFields.SYNCED,
            UserFields.CREATED_AT,
            UserFields.UPDATED_AT)) {
      OperationNotSupportedException refusal =
          refusal(
              OperationNotSupportedException.class,
              () -> admin.updateUser(anna.id(), UserPatch.clear(kept)));
      assertThat(refusal.reason()).contains(kept.name());
    }
  }

  @Test
  void aMissingUserIsNotFoundByItsId() {
    NotFoundException missing =
        refusal(
            NotFoundException.class,
            () -> admin.updateUser(MISSING, UserPatch.set(UserFields.FIRST_NAME, "Anna")));

    assertThat(missing.entity()).isEqualTo("user");
    assertThat(missing.id()).isEqualTo(MISSING.toString());
    refusal(NotFoundException.class, () -> admin.user(MISSING));
  }

  @Test
  void changesOfDifferentFieldsMadeAtOnceAreBothKept() {
    User anna = user("anna");

    for (int round = 0; round < 10; round++) {
      String first = "First" + round;
      String last = "Last" + round;
      assertThat(
              AtOnce.failuresOf(
                  () -> admin.updateUser(anna.id(), UserPatch.set(UserFields.FIRST_NAME, first)),
                  () -> admin.updateUser(anna.id(), UserPatch.set(UserFields.LAST_NAME, last))))
          .isEmpty();
      assertThat(current(anna).firstName()).contains(first);
      assertThat(current(anna).lastName()).contains(last);
    }
  }

  private User aDetailedUser() {
    Tenant acme = tenant("Acme");
    return create(
        named("anna")
            .inTenant(acme.id())
            .withFirstName("Anna")
            .withLastName("Smith")
            .withPhone("+15550001234")
            .withLocale("en-US")
            .withTimezone("Asia/Bangkok")
            .withAvatarUrl("https://example.com/anna.png")
            .withCustomData(CustomData.of(ImmutableMap.of("plan", "gold")))
            .withOptedIn(true)
            .withRoles("Owner"));
  }

  private User deactivate(User user) {
    return admin.updateUser(user.id(), UserPatch.set(UserFields.ACTIVE, false));
  }

  private static void assertUnchanged(User before, User after, Set<Field<User, ?>> changed) {
    for (Field<User, ?> field : UserFields.ALL.fields()) {
      if (!changed.contains(field)) {
        assertThat(after.values().agreesWith(before.values(), field)).as(field.name()).isTrue();
      }
    }
  }
}
