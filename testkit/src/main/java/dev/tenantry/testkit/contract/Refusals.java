package dev.tenantry.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** How a change inside {@code read} may end. */
final class Refusals {

  private Refusals() {}

  /**
   * Attempts a change that is refused by an {@link IllegalStateException}, or passes; the caller
   * looks whether it lasted.
   */
  static void refusesOrForgets(ThrowingCallable changeInRead) {
    Throwable refusal = catchThrowable(changeInRead);
    if (refusal != null) {
      assertThat(refusal).isInstanceOf(IllegalStateException.class);
    }
  }
}
