package dev.tenantry.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tenantry.application.spi.Drained;
import dev.tenantry.application.spi.OperationListener;
import dev.tenantry.application.spi.OperationListener.Running;
import dev.tenantry.application.spi.UseCase;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link OperationListener} has to keep: extend it, and hand over a new one. It is
 * called from several threads, also from one that is inside another call.
 */
public abstract class OperationListenerContract {

  private static final UseCase OUTER = new UseCase("Synchronization", "drain");
  private static final UseCase INNER = new UseCase("PlatformUsers", "user");

  private OperationListener listener;

  /** For subclasses. */
  protected OperationListenerContract() {}

  /** The listener to test. */
  protected abstract OperationListener listener();

  @BeforeEach
  void begin() {
    listener = listener();
  }

  @Test
  void takesUseCasesThatGoWellAndThatFail() {
    assertThatCode(
            () -> {
              listener.began(INNER).ended(Optional.empty());
              listener.began(INNER).ended(Optional.of("NOT_FOUND"));
              listener.began(INNER).ended(Optional.of(OperationListener.UNKNOWN_FAILURE));
            })
        .doesNotThrowAnyException();
  }

  @Test
  void takesOneUseCaseWithinAnother() {
    assertThatCode(
            () -> {
              Running outer = listener.began(OUTER);
              listener.began(INNER).ended(Optional.empty());
              listener.drained(new Drained(1, 0, 0, false));
              outer.ended(Optional.empty());
            })
        .doesNotThrowAnyException();
  }

  @Test
  void takesDrainsThatDidNothingOrFailed() {
    assertThatCode(
            () -> {
              listener.drained(new Drained(0, 0, 0, false));
              listener.drained(new Drained(7, 3, 1, true));
            })
        .doesNotThrowAnyException();
  }

  @Test
  void isToldByManyThreadsAtOnce() {
    try (Threads threads = new Threads()) {
      assertThatCode(() -> threads.race(this::useItOften, this::useItOften))
          .doesNotThrowAnyException();
    }
  }

  private boolean useItOften() {
    for (int i = 0; i < 1_000; i++) {
      listener.began(INNER).ended(i % 2 == 0 ? Optional.empty() : Optional.of("CONFLICT"));
      listener.drained(new Drained(i, 0, 0, false));
    }
    return true;
  }
}
