package dev.tenantry.domain.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.io.BaseEncoding;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.field.Order;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserQuery;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContinuationTest {

  private static final BaseEncoding BASE64 = BaseEncoding.base64Url().omitPadding();
  private static final UserId ID = new UserId(new UUID(7, 9));

  @Test
  void survivesTheWayThroughText() {
    assertSurvives(UserFields.FIRST_NAME.asc(), "Zoë\n1\nx");
    assertSurvives(UserFields.FIRST_NAME.desc(), null);
    assertSurvives(UserFields.CREATED_AT.asc(), Instant.parse("2026-11-01T00:00:00.000001Z"));
    assertSurvives(UserFields.ACTIVE.desc(), false);
  }

  @Test
  void textNeedsNoEscapingInAUrl() {
    Continuation continuation = Continuation.behind(UserFields.EMAIL.asc(), "a+?&/@é", ID);

    assertThat(continuation.text()).matches("[A-Za-z0-9_-]+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%%%", "abc", "dXNlci5lbWFpbA", "a b"})
  void refusesTextThatItDidNotWrite(String text) {
    assertThatThrownBy(() -> Continuation.parse(text, UserFields.EMAIL.asc()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("after");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0\n", "0\nx", "1\n", "1\na\u0000b"})
  void refusesAKeyThatNoRowCanHave(String key) {
    Continuation real = Continuation.behind(UserFields.EMAIL.asc(), "anna@example.com", ID);
    String plain = new String(BASE64.decode(real.text()), UTF_8);
    String text = BASE64.encode(plain.replace("1\nanna@example.com", key).getBytes(UTF_8));

    assertThatThrownBy(() -> Continuation.parse(text, UserFields.EMAIL.asc()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("INVALID_CONTINUATION");
  }

  @Test
  void isNotMadeForAKeyThatNoRowCanHave() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Continuation.behind(UserFields.CREATED_AT.asc(), null, ID));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Continuation.behind(UserFields.FIRST_NAME.asc(), "\ud800", ID));
  }

  @Test
  void refusesToContinueInAnotherOrder() {
    Continuation byName = Continuation.behind(UserFields.FIRST_NAME.asc(), "Anna", ID);

    assertThatThrownBy(() -> UserQuery.all().after(byName)).hasMessageContaining("OTHER_ORDER");
    assertThatThrownBy(() -> Continuation.parse(byName.text(), UserFields.FIRST_NAME.desc()))
        .hasMessageContaining("OTHER_ORDER");
    assertThat(UserQuery.all().orderBy(UserFields.FIRST_NAME.asc()).after(byName).after())
        .contains(byName);
  }

  @Test
  void isEqualWhereTheSamePageBegins() {
    Continuation anna = Continuation.behind(UserFields.FIRST_NAME.asc(), "Anna", ID);

    assertThat(anna)
        .isEqualTo(Continuation.behind(UserFields.FIRST_NAME.asc(), "Anna", ID))
        .isNotEqualTo(Continuation.behind(UserFields.FIRST_NAME.asc(), "Bo", ID))
        .isNotEqualTo(Continuation.behind(UserFields.LAST_NAME.asc(), "Anna", ID));
  }

  @Test
  void showsNoKey() {
    assertThat(Continuation.behind(UserFields.FIRST_NAME.asc(), "Anna", ID))
        .asString()
        .doesNotContain("Anna");
  }

  private static void assertSurvives(Order<User> order, Object key) {
    Continuation written = Continuation.behind(order, key, ID);

    assertThat(Continuation.parse(written.text(), order)).isEqualTo(written);
  }
}
