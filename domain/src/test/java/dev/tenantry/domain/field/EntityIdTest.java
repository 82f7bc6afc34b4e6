package dev.tenantry.domain.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.invite.InviteId;
import dev.tenantry.domain.role.RoleId;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.BaasUserId;
import dev.tenantry.domain.user.UserId;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntityIdTest {

  private static final String TEXT = "8d04d09a-8ff8-4393-840d-c69f3f1f7dfa";

  /** Reads an id of one kind. */
  private interface Parser extends Function<String, EntityId> {}

  static Stream<Parser> parsers() {
    return Stream.of(
        UserId::parse, BaasUserId::parse, TenantId::parse, RoleId::parse, InviteId::parse);
  }

  @ParameterizedTest
  @MethodSource("parsers")
  void readsWhatItWroteInEitherLetterCase(Parser parser) {
    assertThat(parser.apply(TEXT)).hasToString(TEXT);
    assertThat(parser.apply("8D04D09A-8FF8-4393-840D-C69F3F1F7DFA")).hasToString(TEXT);
  }

  @ParameterizedTest
  @MethodSource("parsers")
  void refusesAnythingElseWithoutRepeatingIt(Parser parser) {
    for (String text : new String[] {"", "canary", "1-1-1-1-1", " " + TEXT, TEXT + "0"}) {
      InvalidInputException refusal =
          catchThrowableOfType(InvalidInputException.class, () -> parser.apply(text));

      assertThat(refusal)
          .hasMessage(
              "INVALID_INPUT: id (INVALID_ID): must be a UUID of 36 characters; hand over an id as"
                  + " it was given out")
          .hasNoCause();
    }
  }

  @ParameterizedTest
  @MethodSource("parsers")
  void namesTheArgumentThatIsNull(Parser parser) {
    assertThatNullPointerException()
        .isThrownBy(() -> parser.apply(null))
        .withMessage("'text' must not be null");
  }
}
