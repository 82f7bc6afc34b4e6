package dev.tenantry.quickstart;

import com.google.common.base.Stopwatch;
import com.google.common.base.Ticker;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Tells whoever waits for a long roster how far it is. */
final class Progress {

  /** After how many rows something is said, each time. */
  static final int INTERVAL = 10_000;

  private final PrintStream err;
  private final Stopwatch elapsed;
  private long rows;

  Progress(PrintStream err, Ticker ticker) {
    this.err = err;
    this.elapsed = Stopwatch.createStarted(ticker);
  }

  /** One more row is done. */
  void advance() {
    rows++;
    if (rows % INTERVAL == 0) {
      long millis = Math.max(1, elapsed.elapsed(TimeUnit.MILLISECONDS));
      err.printf(Locale.ROOT, "... %,d rows, %,d a second%n", rows, rows * 1_000 / millis);
    }
  }
}
