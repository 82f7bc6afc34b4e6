package dev.tenantry.domain.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserQuery;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PageTest {

  private static final Values<User> ROW =
      Values.of(UserFields.ALL)
          .set(UserFields.ID, new UserId(new UUID(1, 2)))
          .set(UserFields.CREATED_AT, Instant.EPOCH)
          .build();

  @Test
  void aFullPageSaysWhereTheNextOneBegins() {
    Query<User> query = UserQuery.all().limit(1);
    Page<Values<User>> page = page(query, OptionalLong.of(3));

    assertThat(page.next()).isPresent();
    assertThat(page.next().orElseThrow().id()).isEqualTo(new UUID(1, 2));
    assertThat(page.next().orElseThrow().key()).contains(Instant.EPOCH);
    assertThat(page.totalCount()).isEqualTo(3);
  }

  @Test
  void aPageThatIsNotFullIsTheLast() {
    assertThat(page(UserQuery.all().limit(2), OptionalLong.of(1)).next()).isEmpty();
  }

  @Test
  void askingForATotalThatWasNotCountedIsAnErrorThatSaysWhy() {
    Page<Values<User>> page = page(UserQuery.all().withoutTotalCount(), OptionalLong.empty());

    assertThatThrownBy(page::totalCount)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("withoutTotalCount()");
  }

  @Test
  void mappingKeepsTotalAndContinuation() {
    Page<Values<User>> page = page(UserQuery.all().limit(1), OptionalLong.of(3));
    Page<UserId> ids = page.map(values -> values.require(UserFields.ID));

    assertThat(ids.data()).containsExactly(new UserId(new UUID(1, 2)));
    assertThat(ids.totalCount()).isEqualTo(3);
    assertThat(ids.next()).isEqualTo(page.next());
  }

  @Test
  void showsHowManyRowsItHasAndNoRow() {
    assertThat(page(UserQuery.all(), OptionalLong.of(1))).hasToString("Page[rows=1]");
  }

  private static Page<Values<User>> page(Query<User> query, OptionalLong total) {
    return Page.of(query, ImmutableList.of(ROW), total, UserFields.ID);
  }
}
