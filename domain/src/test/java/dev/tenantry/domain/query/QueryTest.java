package dev.tenantry.domain.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserQuery;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

  @Test
  void asksForAHundredRowsWithTheTotalInTheOrderOfCreationUnlessToldOtherwise() {
    Query<User> all = UserQuery.all();

    assertThat(all.limit()).isEqualTo(100);
    assertThat(all.offset()).isZero();
    assertThat(all.countsTotal()).isTrue();
    assertThat(all.order()).isEqualTo(UserFields.CREATED_AT.asc());
    assertThat(all.after()).isEmpty();
  }

  @Test
  void isNotChangedByNarrowingIt() {
    Query<User> all = UserQuery.all();
    all.limit(5).offset(3).withoutTotalCount().and(UserFields.ACTIVE.equalTo(true));

    assertThat(all.limit()).isEqualTo(100);
    assertThat(all.conditions()).isEmpty();
  }

  @Test
  void keepsEverythingElseWhenOneThingIsSet() {
    Query<User> query =
        UserQuery.where(UserFields.ACTIVE.equalTo(true))
            .search(UserFields.EMAIL, "x")
            .orderBy(UserFields.EMAIL.desc())
            .limit(7)
            .offset(3)
            .withoutTotalCount();

    assertThat(query.conditions()).hasSize(2);
    assertThat(query.order().field()).isSameAs(UserFields.EMAIL_KEY);
    assertThat(query.order().isDescending()).isTrue();
    assertThat(query.limit()).isEqualTo(7);
    assertThat(query.offset()).isEqualTo(3);
    assertThat(query.countsTotal()).isFalse();
  }

  @Test
  void theLastOrderCounts() {
    assertThat(
            UserQuery.all()
                .orderBy(UserFields.EMAIL.desc())
                .orderBy(UserFields.FIRST_NAME.asc())
                .order())
        .isEqualTo(UserFields.FIRST_NAME.asc());
  }

  @Test
  void refusesAnotherOrderThanThatOfTheContinuation() {
    Query<User> continued =
        UserQuery.all()
            .after(
                Continuation.behind(
                    UserFields.CREATED_AT.asc(), Instant.EPOCH, new UserId(new UUID(1, 2))));

    assertThatThrownBy(() -> continued.orderBy(UserFields.EMAIL.asc()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("OTHER_ORDER");
    assertThat(continued.orderBy(UserFields.CREATED_AT.asc()).after()).isPresent();
  }

  @Test
  void forgetsTheOffsetOfThePageThatItContinues() {
    Continuation behind =
        Continuation.behind(UserFields.CREATED_AT.asc(), Instant.EPOCH, new UserId(new UUID(1, 2)));

    assertThat(UserQuery.all().offset(5).after(behind).offset()).isZero();
    assertThat(UserQuery.all().after(behind).offset(5).offset()).isEqualTo(5);
  }

  @Test
  void knowsWhetherAnOrderOrAPageWasAskedFor() {
    Query<User> plain = UserQuery.where(UserFields.ACTIVE.equalTo(true)).withoutTotalCount();

    assertThat(plain.isArranged()).isFalse();
    assertThat(plain.limit(Query.DEFAULT_LIMIT).and(UserFields.ID.isAbsent()).isArranged())
        .isTrue();
    assertThat(plain.offset(0).withoutTotalCount().isArranged()).isTrue();
    assertThat(plain.orderBy(UserFields.CREATED_AT.asc()).isArranged()).isTrue();
  }

  @Test
  void matchesWhatSatisfiesEveryCondition() {
    Query<User> query =
        UserQuery.where(UserFields.FIRST_NAME.equalTo("Anna")).and(UserFields.LAST_NAME.isAbsent());
    Values<User> anna = Values.none(UserFields.ALL).with(UserFields.FIRST_NAME, "Anna");

    assertThat(query.matches(anna)).isTrue();
    assertThat(query.matches(anna.with(UserFields.LAST_NAME, "Webb"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1_001})
  void refusesALimitOutsideOneToAThousand(int limit) {
    assertThatThrownBy(() -> UserQuery.all().limit(limit))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll("limit", "1 to 1000");
  }

  @Test
  void takesTheLargestLimitAndTheSmallest() {
    assertThat(UserQuery.all().limit(1_000).limit()).isEqualTo(1_000);
    assertThat(UserQuery.all().limit(1).limit()).isEqualTo(1);
  }

  @Test
  void refusesANegativeOffset() {
    assertThatThrownBy(() -> UserQuery.all().offset(-1)).hasMessageContaining("offset");
  }

  @Test
  void refusesTheTwentyFirstCondition() {
    Query<User> twenty = UserQuery.all();
    for (int i = 0; i < 20; i++) {
      twenty = twenty.and(UserFields.ACTIVE.equalTo(true));
    }
    Query<User> full = twenty;

    assertThatThrownBy(() -> full.and(UserFields.ACTIVE.equalTo(true)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("TOO_MANY_CONDITIONS");
  }

  @Test
  void showsNoOperand() {
    assertThat(UserQuery.where(UserFields.EMAIL.equalTo("anna@example.com")))
        .asString()
        .doesNotContain("anna");
  }
}
