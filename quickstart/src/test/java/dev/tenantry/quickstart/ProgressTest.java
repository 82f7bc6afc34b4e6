package dev.tenantry.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ticker;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private long nanos;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Progress progress =
      new Progress(
          new PrintStream(err, true, UTF_8),
          new Ticker() {
            @Override
            public long read() {
              return nanos;
            }
          });

  @Test
  void isSilentForAShortRoster() {
    advance(Progress.INTERVAL - 1);

    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void tellsOfALongRosterHowManyRowsAreDoneAndHowFast() {
    nanos = TimeUnit.SECONDS.toNanos(2);
    advance(Progress.INTERVAL);
    nanos = TimeUnit.SECONDS.toNanos(5);
    advance(Progress.INTERVAL);

    assertThat(err.toString(UTF_8).lines())
        .containsExactly("... 10,000 rows, 5,000 a second", "... 20,000 rows, 4,000 a second");
  }

  private void advance(int rows) {
    for (int i = 0; i < rows; i++) {
      progress.advance();
    }
  }
}
