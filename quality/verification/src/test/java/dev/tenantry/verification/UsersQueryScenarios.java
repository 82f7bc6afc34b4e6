package dev.tenantry.verification;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.field.Order;
import dev.tenantry.domain.field.TextField;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserQuery;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Looking for users: three of them, who differ in everything that can be asked for. */
abstract class UsersQueryScenarios extends Scenarios {

  private Tenant acme;
  private Tenant beta;
  private User ada;
  private User bo;
  private User cy;

  @BeforeEach
  final void threeUsers() {
    admin.createRole(CreateRole.of("editor", "Editor"));
    acme = tenant("Acme");
    beta = tenant("Beta");
    ada =
        create(
            named("ada")
                .withFirstName("Ada")
                .withLastName("Zimmer")
                .withPhone("+15550000001")
                .withLocale("en-US")
                .withTimezone("Europe/Paris")
                .inTenant(acme.id())
                .withRoles("Owner", "editor")
                .withOptedIn(true));
    bo =
        create(
            named("bo")
                .withFirstName("Émile")
                .withLastName("100%_sure")
                .withPhone("+15550000002")
                .withLocale("fr-FR")
                .withTimezone("Asia/Bangkok")
                .inTenant(beta.id())
                .withRoles("editor")
                .withActive(false));
    cy = user("cy");
  }

  @Test
  void withoutANarrowingAllUsersAreFoundInactiveOnesIncluded() {
    Page<User> page = admin.users(UserQuery.all());

    assertThat(page.data()).containsExactly(ada, bo, cy);
    assertThat(page.totalCount()).isEqualTo(3);
  }

  @Test
  void aHostFindsItsUserByReference() {
    assertFound(UserFields.REFERENCE.equalTo("bo"), bo);
    assertFound(UserFields.REFERENCE.equalTo("BO"));
    assertFound(UserFields.REFERENCE.valueIn("ada", "cy"), ada, cy);
  }

  @Test
  void filtersByIdAndTenant() {
    assertFound(UserFields.ID.equalTo(cy.id()), cy);
    assertFound(UserFields.ID.notEqualTo(cy.id()), ada, bo);
    assertFound(UserFields.ID.valueIn(ImmutableList.of(ada.id(), cy.id())), ada, cy);
    assertFound(UserFields.ID.valueNotIn(ImmutableList.of(ada.id(), cy.id())), bo);
    assertFound(UserFields.TENANT_ID.equalTo(acme.id()), ada);
    assertFound(UserFields.TENANT_ID.isAbsent(), cy);
  }

  @Test
  void filtersByAddressInItsNormalForm() {
    assertFound(UserFields.EMAIL.equalTo(" ADA@Example.com "), ada);
    assertFound(UserFields.EMAIL.notEqualTo("ADA@example.com"), bo, cy);
    assertFound(UserFields.EMAIL.valueIn("BO@example.com", "nobody@example.com"), bo);
    assertFound(UserFields.EMAIL.like("%A@Example.com"), ada);
    assertFound(UserFields.EMAIL.iLike("_O@%"), bo);
    assertFound(UserFields.EMAIL.equalTo("no address"));
  }

  @Test
  void filtersByText() {
    assertFound(UserFields.FIRST_NAME.equalTo("Ada"), ada);
    assertFound(UserFields.FIRST_NAME.equalTo("ada"));
    assertFound(UserFields.FIRST_NAME.like("A%"), ada);
    assertFound(UserFields.FIRST_NAME.like("a%"));
    assertFound(UserFields.FIRST_NAME.iLike("éM%"), bo);
    assertFound(UserFields.LAST_NAME.equalTo("Zimmer"), ada);
    assertFound(UserFields.LAST_NAME.like("100\\%\\_%"), bo);
    assertFound(UserFields.PHONE.equalTo("+1 555 0000002"), bo);
    assertFound(UserFields.LOCALE.equalTo("en-us"), ada);
    assertFound(UserFields.TIMEZONE.valueNotIn("Europe/Paris", "Asia/Bangkok"), cy);
  }

  @Test
  void filtersByTruth() {
    assertFound(UserFields.ACTIVE.equalTo(true), ada, cy);
    assertFound(UserFields.ACTIVE.notEqualTo(true), bo);
    assertFound(UserFields.IS_OPTED_IN.equalTo(true), ada);
    assertFound(UserFields.SYNCED.equalTo(true), ada, bo, cy);
    assertFound(UserFields.SYNCED.equalTo(false));
  }

  @Test
  void filtersByTime() {
    Instant middle = bo.createdAt();

    assertFound(UserFields.CREATED_AT.lessThan(middle), ada);
    assertFound(UserFields.CREATED_AT.lessThanEqual(middle), ada, bo);
    assertFound(UserFields.CREATED_AT.equalTo(middle), bo);
    assertFound(UserFields.CREATED_AT.equalTo(middle.plusNanos(999)), bo);
    assertFound(UserFields.CREATED_AT.notEqualTo(middle), ada, cy);
    assertFound(UserFields.CREATED_AT.moreThan(middle), cy);
    assertFound(UserFields.UPDATED_AT.moreThanEqual(middle), bo, cy);
  }

  @Test
  void filtersByRole() {
    assertFound(UserFields.ROLE_KEY.equalTo("editor"), ada, bo);
    assertFound(UserFields.ROLE_KEY.equalTo("Owner"), ada);
    assertFound(UserFields.ROLE_KEY.notEqualTo("Owner"), bo, cy);
    assertFound(UserFields.ROLE_KEY.valueIn(ImmutableList.of("Owner", "nobody")), ada);
    assertFound(UserFields.ROLE_KEY.valueNotIn(ImmutableList.of("Owner", "editor")), cy);
    assertFound(UserFields.ROLE_KEY.isAbsent(), cy);
  }

  @Test
  void whatIsAbsentIsNotEqualToAnythingAndInNoList() {
    assertFound(UserFields.FIRST_NAME.notEqualTo("Ada"), bo, cy);
    assertFound(UserFields.FIRST_NAME.valueNotIn("Ada", "Émile"), cy);
    assertFound(UserFields.TENANT_ID.notEqualTo(acme.id()), bo, cy);
    assertFound(UserFields.FIRST_NAME.isAbsent(), cy);
    assertFound(UserFields.FIRST_NAME.iLike("%"), ada, bo);
  }

  @Test
  void conditionsHoldTogether() {
    assertThat(
            admin
                .users(
                    UserQuery.where(UserFields.ROLE_KEY.equalTo("editor"))
                        .and(UserFields.ACTIVE.equalTo(true)))
                .data())
        .containsExactly(ada);
  }

  @Test
  void ordersByEveryOrderKeyWithWhatIsAbsentFirst() {
    assertOrder(UserFields.ACTIVE.asc(), UserFields.ACTIVE.desc(), "bo");
    assertOrder(UserFields.CREATED_AT.asc(), UserFields.CREATED_AT.desc(), "ada", "bo", "cy");
    assertOrder(UserFields.UPDATED_AT.asc(), UserFields.UPDATED_AT.desc(), "ada", "bo", "cy");
    assertOrder(UserFields.EMAIL.asc(), UserFields.EMAIL.desc(), "ada", "bo", "cy");
    assertOrder(UserFields.FIRST_NAME.asc(), UserFields.FIRST_NAME.desc(), "cy", "ada", "bo");
    assertOrder(UserFields.LAST_NAME.asc(), UserFields.LAST_NAME.desc(), "cy", "bo", "ada");
    assertOrder(UserFields.PHONE.asc(), UserFields.PHONE.desc(), "cy", "ada", "bo");
    assertOrder(UserFields.LOCALE.asc(), UserFields.LOCALE.desc(), "cy", "ada", "bo");
    assertOrder(UserFields.TIMEZONE.asc(), UserFields.TIMEZONE.desc(), "cy", "bo", "ada");
  }

  @Test
  void textOrdersByCodePoint() {
    for (String name : ImmutableList.of("zoe", "Zoe", "ädi", "\ud83d\ude00", "\uff5a")) {
      create(named("named" + name.codePointAt(0)).withFirstName(name));
    }

    assertThat(
            admin.users(UserQuery.all().orderBy(UserFields.FIRST_NAME.asc())).data().stream()
                .flatMap(user -> user.firstName().stream()))
        .containsExactly("Ada", "Zoe", "zoe", "Émile", "ädi", "\uff5a", "\ud83d\ude00");
  }

  @Test
  void searchesOneKeyAnywhereIgnoringCase() {
    assertSearch(UserFields.EMAIL, "DA@exam", ada);
    assertSearch(UserFields.FIRST_NAME, "MILE", bo);
    assertSearch(UserFields.FIRST_NAME, "é", bo);
    assertSearch(UserFields.LAST_NAME, "imm", ada);
    assertSearch(UserFields.LOCALE, "-us", ada);
    assertSearch(UserFields.PHONE, "0002", bo);
    assertSearch(UserFields.TIMEZONE, "bang", bo);
  }

  @Test
  void wildcardsInASearchArePlainCharacters() {
    assertSearch(UserFields.LAST_NAME, "%", bo);
    assertSearch(UserFields.LAST_NAME, "0%_", bo);
    assertSearch(UserFields.LAST_NAME, "_", bo);
    assertSearch(UserFields.LAST_NAME, "Z_mmer");
    assertSearch(UserFields.LAST_NAME, "\\");
  }

  @Test
  void caseIsFoldedInLatinGreekAndCyrillic() {
    User greek = create(named("greek").withLastName("Παπαδάκη"));
    User cyrillic = create(named("cyrillic").withLastName("Жуков"));

    assertFound(UserFields.LAST_NAME.iLike("παΠΑδάκη"), greek);
    assertSearch(UserFields.LAST_NAME, "ЖУК", cyrillic);
  }

  @Test
  void theTotalIsExactUnderTheSameFilterWhateverThePage() {
    Page<User> page =
        admin.users(UserQuery.where(UserFields.ROLE_KEY.equalTo("editor")).limit(1).offset(1));

    assertThat(page.data()).containsExactly(bo);
    assertThat(page.totalCount()).isEqualTo(2);
    assertThat(admin.users(UserQuery.all().offset(5)).data()).isEmpty();
    assertThat(admin.users(UserQuery.all().offset(5)).totalCount()).isEqualTo(3);
  }

  @Test
  void withoutATotalAskingForItIsAnError() {
    Page<User> page = admin.users(UserQuery.all().withoutTotalCount());

    assertThat(page.data()).hasSize(3);
    refusal(IllegalStateException.class, page::totalCount);
  }

  @Test
  void aPageHasAHundredRowsUnlessSaidOtherwiseAndAThousandAtMost() {
    assertThat(UserQuery.all().limit()).isEqualTo(100);
    assertThat(admin.users(UserQuery.all().limit(1_000)).data()).hasSize(3);
    assertThat(problems(() -> UserQuery.all().limit(1_001))).containsExactly("limit OUT_OF_RANGE");
    assertThat(problems(() -> UserQuery.all().limit(0))).containsExactly("limit OUT_OF_RANGE");
    assertThat(problems(() -> UserQuery.all().offset(-1))).containsExactly("offset OUT_OF_RANGE");
  }

  @Test
  void aListOfValuesHasAThousandAtMost() {
    ImmutableList<String> thousand =
        IntStream.range(0, 999).mapToObj(i -> addressOf("nobody" + i)).collect(toImmutableList());
    ImmutableList<String> withAda =
        ImmutableList.<String>builder().addAll(thousand).add("ada@example.com").build();

    assertFound(UserFields.EMAIL.valueIn(withAda), ada);
    assertFound(UserFields.EMAIL.valueNotIn(withAda), bo, cy);
    ImmutableList<String> more =
        ImmutableList.<String>builder().addAll(withAda).add("more@example.com").build();
    assertThat(problems(() -> UserFields.EMAIL.valueIn(more)).get(0)).endsWith("TOO_MANY_VALUES");
  }

  @Test
  void onlyDocumentedFieldsOrderAndSearch() {
    for (TextField<User> field : ImmutableList.of(UserFields.REFERENCE, UserFields.AVATAR_URL)) {
      refusal(InvalidInputException.class, field::asc);
      refusal(InvalidInputException.class, () -> UserQuery.all().search(field, "x"));
    }
    refusal(InvalidInputException.class, UserFields.TENANT_ID::asc);
    refusal(InvalidInputException.class, () -> UserFields.AVATAR_URL.equalTo("x"));
  }

  private void assertFound(Condition<User> condition, User... expected) {
    Query<User> query = UserQuery.where(condition);
    Page<User> page = admin.users(query);
    assertThat(page.data()).as(condition.toString()).containsExactly(expected);
    assertThat(page.totalCount()).as(condition.toString()).isEqualTo(expected.length);
    assertThat(baas.users().count(query)).as(condition.toString()).isEqualTo(expected.length);
  }

  private void assertSearch(TextField<User> key, String text, User... expected) {
    assertThat(admin.users(UserQuery.all().search(key, text)).data())
        .as(key + " contains " + text)
        .containsExactly(expected);
  }

  /** The references begin so in ascending order, and end so, turned round, in descending order. */
  private void assertOrder(Order<User> up, Order<User> down, String... references) {
    assertThat(referencesOf(admin.users(UserQuery.all().orderBy(up)).data()))
        .as(up.toString())
        .startsWith(references);
    assertThat(referencesOf(admin.users(UserQuery.all().orderBy(down)).data()).reverse())
        .as(down.toString())
        .startsWith(references);
  }
}
