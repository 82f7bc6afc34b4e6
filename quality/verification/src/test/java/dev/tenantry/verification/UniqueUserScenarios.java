package dev.tenantry.verification;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.user.UserQuery;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no two users share: the address in its normal form, and the reference exactly. */
abstract class UniqueUserScenarios extends Scenarios {

  @ParameterizedTest
  @CsvSource({
    // letter case, before and behind the sign
    "anna@example.com, ANNA@Example.Com",
    // composed and decomposed
    "ren\u00e9e@example.com, rene\u0301e@example.com",
    // the Kelvin sign is a K
    "kim@example.com, \u212aim@example.com",
    // one sigma
    "\u03bf\u03b4\u03cc\u03c2@example.com, \u039f\u0394\u038c\u03a3@example.com",
    // a domain in its own script, and in ASCII
    "anna@m\u00fcnchen.example, anna@xn--mnchen-3ya.example",
    "anna@M\u00dcNCHEN.example, anna@m\u00fcnchen.example",
  })
  void anAddressIsTakenInWhateverFormItIsTyped(String first, String second) {
    create(CreateUser.of(first, "first"));

    ConflictException conflict =
        refusal(ConflictException.class, () -> create(CreateUser.of(second, "second")));

    assertThat(conflict.entity()).isEqualTo("user");
    assertThat(conflict.field()).isEqualTo("email");
    assertThat(conflict.code()).isEqualTo("CONFLICT");
  }

  @Test
  void anAddressIsTakenWithBlanksAroundIt() {
    create(CreateUser.of("anna@example.com", "first"));

    refusal(ConflictException.class, () -> create(CreateUser.of("\t anna@example.com ", "second")));
  }

  @ParameterizedTest
  @CsvSource({
    "anna@example.com, an.na@example.com",
    "anna@example.com, anna+shop@example.com",
    "anna@example.com, anna@mail.example.com",
    "isa@example.com, \u0131sa@example.com",
  })
  void neitherDotsNorTagsNorLookalikesAreFolded(String first, String second) {
    create(CreateUser.of(first, "first"));

    assertThat(create(CreateUser.of(second, "second")).email()).isEqualTo(second);
  }

  @Test
  void aReferenceIsTakenAndTheConflictNamesTheField() {
    create(CreateUser.of("anna@example.com", "8d04d09a"));

    ConflictException conflict =
        refusal(ConflictException.class, () -> create(CreateUser.of("bo@example.com", "8d04d09a")));

    assertThat(conflict.entity()).isEqualTo("user");
    assertThat(conflict.field()).isEqualTo("reference");
  }

  @Test
  void referencesAreComparedExactly() {
    create(CreateUser.of("anna@example.com", "ab"));
    create(CreateUser.of("bo@example.com", "AB"));
    create(CreateUser.of("cy@example.com", "\u00e9"));
    create(CreateUser.of("di@example.com", "e\u0301"));

    assertThat(admin.users(UserQuery.where(UserFields.REFERENCE.equalTo("ab"))).data()).hasSize(1);
    assertThat(admin.users(UserQuery.all()).totalCount()).isEqualTo(4);
  }

  @Test
  void anAddressIsUniqueOverAllTenants() {
    memberOf(tenant("Acme"), "anna");

    refusal(
        ConflictException.class,
        () -> create(CreateUser.of("anna@example.com", "other").inTenant(tenant("Beta").id())));
  }

  @Test
  void anInactiveUserKeepsItsAddress() {
    inactive("anna");

    refusal(ConflictException.class, () -> create(CreateUser.of("anna@example.com", "other")));
  }

  @Test
  void anUpdateCannotTakeTheAddressOfAnother() {
    User anna = user("anna");
    User bo = user("bo");

    ConflictException conflict =
        refusal(
            ConflictException.class,
            () -> admin.updateUser(bo.id(), UserPatch.set(UserFields.EMAIL, "ANNA@example.com")));

    assertThat(conflict.field()).isEqualTo("email");
    assertThat(current(anna)).isEqualTo(anna);
  }

  @Test
  void aUserMayChangeTheLetterCaseOfItsOwnAddress() {
    User anna = user("anna");

    User changed = admin.updateUser(anna.id(), UserPatch.set(UserFields.EMAIL, "Anna@Example.com"));

    assertThat(changed.email()).isEqualTo("Anna@Example.com");
    assertThat(copyOf(anna).email()).isEqualTo("Anna@Example.com");
  }

  @Test
  void anAddressThatAUserLeavesIsFreeForAnother() {
    User anna = user("anna");
    admin.updateUser(anna.id(), UserPatch.set(UserFields.EMAIL, "anna@example.org"));

    User second = create(CreateUser.of("anna@example.com", "second"));

    assertThat(second.email()).isEqualTo("anna@example.com");
  }

  @Test
  void ofManyWhoCreateOneAddressAtOnceExactlyOneSucceeds() {
    ImmutableList<Throwable> failures =
        AtOnce.failuresOf(
            8, i -> () -> admin.createUser(CreateUser.of("anna@example.com", "reference" + i)));

    assertOneOfEight(failures, "email");
  }

  @Test
  void ofManyWhoCreateOneReferenceAtOnceExactlyOneSucceeds() {
    ImmutableList<Throwable> failures =
        AtOnce.failuresOf(
            8, i -> () -> admin.createUser(CreateUser.of(addressOf("user" + i), "8d04d09a")));

    assertOneOfEight(failures, "reference");
  }

  @Test
  void ofManyWhoTakeOneAddressAtOnceExactlyOneSucceeds() {
    ImmutableList<User> users =
        IntStream.range(0, 8).mapToObj(i -> user("user" + i)).collect(toImmutableList());
    Patch<User> wanted = UserPatch.set(UserFields.EMAIL, "anna@example.com");

    ImmutableList<Throwable> failures =
        AtOnce.failuresOf(8, i -> () -> admin.updateUser(users.get(i).id(), wanted));

    assertThat(failures).hasSize(7).allMatch(each -> isConflict(each, "email"));
    assertThat(
            admin.users(UserQuery.where(UserFields.EMAIL.equalTo("anna@example.com"))).totalCount())
        .isEqualTo(1);
  }

  private void assertOneOfEight(ImmutableList<Throwable> failures, String field) {
    assertThat(failures).hasSize(7).allMatch(each -> isConflict(each, field));
    assertThat(admin.users(UserQuery.all()).totalCount()).isEqualTo(1);
    assertThat(baas.users().count(UserQuery.all())).isEqualTo(1);
  }

  private static boolean isConflict(Throwable failure, String field) {
    return failure instanceof ConflictException conflict && conflict.field().equals(field);
  }
}
