package dev.tenantry.domain.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvalidInputExceptionTest {

  private static final Violation EMAIL = new Violation("email", "INVALID_EMAIL", "must have an @");
  private static final Violation PHONE = new Violation("phone", "INVALID_PHONE", "must have a +");

  @Test
  void tellsAllThatIsWrongInTheOrderGiven() {
    InvalidInputException exception = InvalidInputException.ofAll(List.of(EMAIL, PHONE));
    assertThat(exception.violations()).containsExactly(EMAIL, PHONE);
    assertThat(exception)
        .hasMessage(
            "INVALID_INPUT: email (INVALID_EMAIL): must have an @;"
                + " phone (INVALID_PHONE): must have a +");
  }

  @Test
  void copiesTheViolations() {
    List<Violation> violations = new ArrayList<>(List.of(EMAIL));
    InvalidInputException exception = InvalidInputException.ofAll(violations);
    violations.add(PHONE);
    assertThat(exception.violations()).containsExactly(EMAIL);
  }

  @Test
  void isMadeOfOneViolation() {
    assertThat(InvalidInputException.of("email", "INVALID_EMAIL", "must have an @").violations())
        .containsExactly(EMAIL);
  }

  @Test
  void cannotBeThrownForNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InvalidInputException.ofAll(List.of()))
        .withMessageContaining("violations");
  }

  @Test
  void goesToTheFieldThatTheValueWasMeantFor() {
    InvalidInputException exception = InvalidInputException.ofAll(List.of(EMAIL, PHONE));
    assertThat(exception.at("contact").violations())
        .containsExactly(EMAIL.at("contact"), PHONE.at("contact"));
  }

  @Test
  void aViolationKeepsAllButItsPathUnderAnother() {
    assertThat(EMAIL.at("invites[3].email"))
        .isEqualTo(new Violation("invites[3].email", "INVALID_EMAIL", "must have an @"));
  }
}
