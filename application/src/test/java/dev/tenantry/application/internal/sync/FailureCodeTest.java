package dev.tenantry.application.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Strings;
import dev.tenantry.domain.error.ConflictException;
import org.junit.jupiter.api.Test;

class FailureCodeTest {

  @Test
  void isTheCodeOfWhatIsThrownOnPurposeAndAnotherForAllElse() {
    assertThat(FailureCode.of(new ConflictException("user", "email"), "FAILED"))
        .isEqualTo("CONFLICT");
    assertThat(FailureCode.of(new IllegalStateException("anna@example.com"), "FAILED"))
        .isEqualTo("FAILED");
  }

  @Test
  void keepsWhatCanBePrintedAndIsNotTooLong() {
    String longest = Strings.repeat("~", 200);

    assertThat(FailureCode.clean("A CODE_1")).isEqualTo("A CODE_1");
    assertThat(FailureCode.clean(longest)).isEqualTo(longest);
    assertThat(FailureCode.clean(longest + "~")).isEqualTo(longest);
  }

  @Test
  void leavesNothingThatBreaksALineOrCannotBePrinted() {
    assertThat(FailureCode.clean("a\r\nb\tc\u0000d\u007fe\u0085f\u2028gäh"))
        .isEqualTo("a??b?c?d?e?f?g?h");
  }
}
