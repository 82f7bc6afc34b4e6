package dev.tenantry.domain.field;

import static dev.tenantry.domain.field.TestValues.firstName;
import static dev.tenantry.domain.field.TestValues.nobody;
import static dev.tenantry.domain.field.TestValues.roles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ConditionTest {

  private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

  @Test
  void equalToMatchesTheValueAlone() {
    Condition<User> condition = UserFields.FIRST_NAME.equalTo("Ann");

    assertThat(condition.matches(firstName("Ann"))).isTrue();
    assertThat(condition.matches(firstName("ann"))).isFalse();
    assertThat(condition.matches(nobody())).isFalse();
  }

  @Test
  void notEqualToMatchesOtherValuesAndAbsentOnes() {
    Condition<User> condition = UserFields.FIRST_NAME.notEqualTo("Ann");

    assertThat(condition.matches(firstName("Ann"))).isFalse();
    assertThat(condition.matches(firstName("Bo"))).isTrue();
    assertThat(condition.matches(nobody())).isTrue();
  }

  @Test
  void valueInMatchesAnyOfTheValues() {
    Condition<User> condition = UserFields.FIRST_NAME.valueIn("Ann", "Bo");

    assertThat(condition.matches(firstName("Bo"))).isTrue();
    assertThat(condition.matches(firstName("Cy"))).isFalse();
    assertThat(condition.matches(nobody())).isFalse();
  }

  @Test
  void valueNotInMatchesOtherValuesAndAbsentOnes() {
    Condition<User> condition = UserFields.FIRST_NAME.valueNotIn("Ann", "Bo");

    assertThat(condition.matches(firstName("Bo"))).isFalse();
    assertThat(condition.matches(firstName("Cy"))).isTrue();
    assertThat(condition.matches(nobody())).isTrue();
  }

  @Test
  void valueInOfNothingMatchesNothing() {
    assertThat(UserFields.FIRST_NAME.valueIn().matches(nobody())).isFalse();
    assertThat(UserFields.FIRST_NAME.valueIn().matches(firstName("Ann"))).isFalse();
  }

  @Test
  void isAbsentMatchesMissingValuesAlone() {
    assertThat(UserFields.FIRST_NAME.isAbsent().matches(nobody())).isTrue();
    assertThat(UserFields.FIRST_NAME.isAbsent().matches(firstName("Ann"))).isFalse();
  }

  @Test
  void likeRespectsLetterCaseAndILikeDoesNot() {
    assertThat(UserFields.FIRST_NAME.like("A%").matches(firstName("Ann"))).isTrue();
    assertThat(UserFields.FIRST_NAME.like("a%").matches(firstName("Ann"))).isFalse();
    assertThat(UserFields.FIRST_NAME.iLike("a%").matches(firstName("Ann"))).isTrue();
    assertThat(UserFields.FIRST_NAME.iLike("жан%").matches(firstName("ЖАННА"))).isTrue();
    assertThat(UserFields.FIRST_NAME.iLike("ΆΝΝ_").matches(firstName("άννα"))).isTrue();
  }

  @Test
  void absentTextIsLikeNothing() {
    assertThat(UserFields.FIRST_NAME.like("%").matches(nobody())).isFalse();
    assertThat(UserFields.FIRST_NAME.iLike("%").matches(nobody())).isFalse();
  }

  @Test
  void instantsCompareInMicroseconds() {
    Values<User> user = nobody().with(UserFields.CREATED_AT, NOON);

    assertThat(UserFields.CREATED_AT.equalTo(NOON.plusNanos(999)).matches(user)).isTrue();
    assertThat(UserFields.CREATED_AT.notEqualTo(NOON).matches(user)).isFalse();
    assertThat(UserFields.CREATED_AT.lessThan(NOON).matches(user)).isFalse();
    assertThat(UserFields.CREATED_AT.lessThan(NOON.plusNanos(1000)).matches(user)).isTrue();
    assertThat(UserFields.CREATED_AT.lessThanEqual(NOON).matches(user)).isTrue();
    assertThat(UserFields.CREATED_AT.moreThan(NOON).matches(user)).isFalse();
    assertThat(UserFields.CREATED_AT.moreThan(NOON.minusNanos(1000)).matches(user)).isTrue();
    assertThat(UserFields.CREATED_AT.moreThanEqual(NOON).matches(user)).isTrue();
    assertThat(UserFields.CREATED_AT.moreThanEqual(NOON.plusNanos(1000)).matches(user)).isFalse();
  }

  @Test
  void membershipAsksForOneOfTheRoles() {
    assertThat(UserFields.ROLE_KEY.equalTo("Owner").matches(roles("Owner", "admin"))).isTrue();
    assertThat(UserFields.ROLE_KEY.equalTo("Owner").matches(roles("admin"))).isFalse();
    assertThat(UserFields.ROLE_KEY.notEqualTo("Owner").matches(roles("admin"))).isTrue();
    assertThat(UserFields.ROLE_KEY.notEqualTo("Owner").matches(roles("Owner", "admin"))).isFalse();
    assertThat(UserFields.ROLE_KEY.valueIn(ImmutableList.of("x", "admin")).matches(roles("admin")))
        .isTrue();
    assertThat(UserFields.ROLE_KEY.valueNotIn(ImmutableList.of("x", "y")).matches(roles("admin")))
        .isTrue();
    assertThat(UserFields.ROLE_KEY.isAbsent().matches(roles())).isTrue();
    assertThat(UserFields.ROLE_KEY.isAbsent().matches(roles("admin"))).isFalse();
  }

  @Test
  void refusesATextUnderTheNameOfTheFieldThatWasAskedFor() {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> UserFields.EMAIL.equalTo(" "))
        .withMessageContaining("email (BLANK_FILTER)");
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> UserFields.EMAIL.like("x".repeat(1_001)))
        .withMessageContaining("email (INVALID_PATTERN)")
        .withMessageContaining("shorten it");
  }

  @Test
  void refusesAMalformedRoleKeyUnderTheNameOfTheFilter() {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> UserFields.ROLE_KEY.equalTo("no key"))
        .withMessageContaining("roleKey (INVALID_ROLE_KEY)");
  }

  @Test
  void addressesAreComparedInNormalForm() {
    Values<User> user = nobody().with(UserFields.EMAIL, "Anna@Example.com");

    assertThat(UserFields.EMAIL.equalTo(" ANNA@example.COM ").matches(user)).isTrue();
    assertThat(UserFields.EMAIL.iLike("%@EXAMPLE.com").matches(user)).isTrue();
    assertThat(UserFields.EMAIL.containing("A@EX").matches(user)).isTrue();
    assertThat(UserFields.EMAIL.equalTo("anna@example.org").matches(user)).isFalse();
  }

  @Test
  void searchTreatsWildcardsAsPlainCharacters() {
    assertThat(UserFields.FIRST_NAME.containing("0%_").matches(firstName("10%_off"))).isTrue();
    assertThat(UserFields.FIRST_NAME.containing("%").matches(firstName("Ann"))).isFalse();
    assertThat(UserFields.FIRST_NAME.containing("_").matches(firstName("Ann"))).isFalse();
    assertThat(UserFields.FIRST_NAME.containing("\\").matches(firstName("a\\b"))).isTrue();
  }

  @Test
  void refusesABlankFilterAndNamesTheRemedy() {
    assertThatThrownBy(() -> UserFields.FIRST_NAME.equalTo(" "))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll("firstName", "BLANK_FILTER", "isAbsent()");
  }

  @Test
  void refusesAPatternThatEndsInALoneBackslash() {
    assertThatThrownBy(() -> UserFields.FIRST_NAME.like("Ann\\"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll("firstName", "INVALID_PATTERN", "backslash")
        .hasMessageNotContaining("Ann");
  }

  @Test
  void refusesMoreThanAThousandValues() {
    ImmutableList<String> tooMany =
        IntStream.rangeClosed(0, Condition.MAX_OPERANDS)
            .mapToObj(Integer::toString)
            .collect(ImmutableList.toImmutableList());

    assertThat(UserFields.REFERENCE.valueIn(tooMany.subList(0, 1000)).operands()).hasSize(1000);
    assertThatThrownBy(() -> UserFields.REFERENCE.valueIn(tooMany))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll("reference", "TOO_MANY_VALUES");
  }

  @Test
  void refusesToFilterOrOrderOrSearchByAFieldThatWasNotDeclaredForIt() {
    assertThatThrownBy(() -> UserFields.AVATAR_URL.equalTo("https://example.com"))
        .hasMessageContaining("NOT_FILTERABLE");
    assertThatThrownBy(UserFields.REFERENCE::asc).hasMessageContaining("NOT_ORDERABLE");
    assertThatThrownBy(() -> UserFields.REFERENCE.containing("x"))
        .hasMessageContaining("NOT_SEARCHABLE");
  }

  @Test
  void showsNoOperand() {
    assertThat(UserFields.EMAIL.equalTo("anna@example.com")).asString().doesNotContain("anna");
    assertThat(UserFields.EMAIL.iLike("anna%").operand()).asString().doesNotContain("anna");
  }

  @Test
  void namesTheFieldThatIsComparedWithNull() {
    Stream<ThrowingCallable> comparisons =
        Stream.of(
            () -> UserFields.FIRST_NAME.equalTo(null),
            () -> UserFields.FIRST_NAME.like(null),
            () -> UserFields.FIRST_NAME.valueIn("Ann", null),
            () -> UserFields.FIRST_NAME.containing(null),
            () -> UserFields.TENANT_ID.equalTo(null),
            () -> UserFields.TENANT_ID.valueIn(Arrays.asList(new TenantId(new UUID(0, 1)), null)),
            () -> UserFields.CREATED_AT.moreThan(null),
            () -> UserFields.ROLE_KEY.equalTo(null));

    assertThat(comparisons)
        .allSatisfy(
            comparison ->
                assertThatNullPointerException()
                    .isThrownBy(comparison)
                    .withMessageMatching(
                        "user\\.\\w+ is not compared with null; isAbsent\\(\\) finds what has no"
                            + " value"));
  }
}
