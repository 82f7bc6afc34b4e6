package dev.tenantry.domain.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.Violation;
import java.util.function.Function;
import org.assertj.core.api.AbstractStringAssert;

/**
 * Asserts that a parser refuses a text as all of them must: one violation, and no word of the text.
 */
final class Refusal {

  /** Shorter texts stand in the messages by chance. */
  private static final int TELLING_LENGTH = 4;

  private final String path;
  private final String code;
  private final Function<String, ?> parser;

  private Refusal(String path, String code, Function<String, ?> parser) {
    this.path = path;
    this.code = code;
    this.parser = parser;
  }

  static Refusal under(String path, String code, Function<String, ?> parser) {
    return new Refusal(path, code, parser);
  }

  /** The message, to be looked into further. */
  AbstractStringAssert<?> of(String typed) {
    InvalidInputException refusal =
        catchThrowableOfType(InvalidInputException.class, () -> parser.apply(typed));
    assertThat(refusal).as("refusal of '%s'", typed).isNotNull().hasNoCause();
    assertThat(refusal.violations()).hasSize(1);
    Violation violation = refusal.violations().get(0);
    assertThat(violation.path()).isEqualTo(path);
    assertThat(violation.code()).isEqualTo(code);
    assertThat(violation.message()).as("a problem and a remedy").containsPattern("^must.+; .+");
    if (typed.strip().length() >= TELLING_LENGTH) {
      assertThat(refusal.toString()).doesNotContain(typed.strip());
    }
    return assertThat(violation.message());
  }
}
