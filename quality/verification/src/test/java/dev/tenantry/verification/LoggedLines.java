package dev.tenantry.verification;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the library logs from when this is made until it is closed. */
public final class LoggedLines extends Handler implements AutoCloseable {

  private static final Logger OURS = Logger.getLogger("dev.tenantry");

  private final SimpleFormatter formatter = new SimpleFormatter();
  private final List<String> lines = new ArrayList<>();

  /** Begins to listen. */
  public LoggedLines() {
    OURS.addHandler(this);
  }

  /** Each with its level before it. */
  public synchronized ImmutableList<String> lines() {
    return ImmutableList.copyOf(lines);
  }

  @Override
  public synchronized void publish(LogRecord entry) {
    lines.add(entry.getLevel().getName() + " " + formatter.formatMessage(entry));
  }

  @Override
  public void flush() {
    // Nothing is kept back.
  }

  @Override
  public void close() {
    OURS.removeHandler(this);
  }
}
