package dev.tenantry.domain.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.Violation;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import org.junit.jupiter.api.Test;

class PatchTest {

  private static final Values<User> ANNA =
      Values.of(UserFields.ALL)
          .set(UserFields.FIRST_NAME, "Anna")
          .set(UserFields.PHONE, "+15550001234")
          .build();

  @Test
  void changesTheFieldsThatItNamesAndNoOthers() {
    Values<User> changed =
        UserPatch.set(UserFields.LAST_NAME, "Webb").andClear(UserFields.PHONE).applyTo(ANNA);

    assertThat(changed.find(UserFields.FIRST_NAME)).contains("Anna");
    assertThat(changed.find(UserFields.LAST_NAME)).contains("Webb");
    assertThat(changed.find(UserFields.PHONE)).isEmpty();
  }

  @Test
  void theLastWordOnAFieldCounts() {
    assertThat(
            UserPatch.clear(UserFields.FIRST_NAME)
                .and(UserFields.FIRST_NAME, "Bo")
                .applyTo(ANNA)
                .find(UserFields.FIRST_NAME))
        .contains("Bo");
  }

  @Test
  void bringsValuesIntoNormalForm() {
    Patch<User> normal = UserPatch.set(UserFields.LOCALE, "en-us").normalised();

    assertThat(normal.applyTo(ANNA).find(UserFields.LOCALE)).contains("en-US");
  }

  @Test
  void reportsEverythingThatIsWrongTogetherUnderTheFieldsNames() {
    Patch<User> wrong =
        UserPatch.set(UserFields.PHONE, "12")
            .and(UserFields.REFERENCE, "other")
            .andClear(UserFields.EMAIL)
            .and(UserFields.FIRST_NAME, "Bo");

    assertThatThrownBy(wrong::normalised)
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            invalid ->
                assertThat(invalid.violations())
                    .extracting(Violation::path, Violation::code)
                    .containsExactly(
                        tuple("phone", "INVALID_PHONE"),
                        tuple("reference", "NOT_PATCHABLE"),
                        tuple("email", "REQUIRED")));
  }

  @Test
  void aNewEntityMayGetWhatCannotBeChangedLater() {
    Patch<User> patch = UserPatch.set(UserFields.REFERENCE, "r-1").normalisedForCreation();

    assertThat(patch.applyTo(ANNA).find(UserFields.REFERENCE)).contains("r-1");
  }

  @Test
  void namesTheFieldThatIsSetToNullAndSaysHowToClearIt() {
    assertThatNullPointerException()
        .isThrownBy(() -> UserPatch.set(UserFields.FIRST_NAME, null))
        .withMessage("'firstName' must not be set to null; use clear(field)");
  }

  @Test
  void showsFieldsAndNoValues() {
    assertThat(UserPatch.set(UserFields.FIRST_NAME, "Anna"))
        .asString()
        .contains("firstName")
        .doesNotContain("Anna");
  }
}
