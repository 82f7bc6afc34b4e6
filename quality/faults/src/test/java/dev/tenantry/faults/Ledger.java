package dev.tenantry.faults;

import com.google.common.base.Splitter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What a process was about to write, and what was acknowledged to it, in a file outside of the
 * databases that outlives the process. For one thread.
 */
final class Ledger implements Closeable {

  private static final Splitter SEPARATOR = Splitter.on(';');

  private final FileChannel file;

  private Ledger(FileChannel file) {
    this.file = file;
  }

  /** One value of one field, written on one side. */
  record Entry(String user, String side, String field, String value) {}

  /** A line of it. */
  record Line(boolean isAcknowledged, Entry entry) {

    static Line parse(String line) {
      List<String> parts = SEPARATOR.splitToList(line);
      return new Line(
          parts.get(0).equals("acknowledged"),
          new Entry(parts.get(1), parts.get(2), parts.get(3), parts.get(4)));
    }
  }

  static Ledger opened(Path path) throws IOException {
    return new Ledger(
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
  }

  void intend(Entry entry) throws IOException {
    append("intended", entry);
  }

  void acknowledge(Entry entry) throws IOException {
    append("acknowledged", entry);
    file.force(false);
  }

  private void append(String what, Entry entry) throws IOException {
    String line =
        String.join(";", what, entry.user(), entry.side(), entry.field(), entry.value()) + "\n";
    file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
