package dev.tenantry.faults;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The ledgers of processes that wrote one after the other, wherever they wrote the same user. */
final class Ledgers {

  private final ListMultimap<Cell, Ledger.Line> lines = LinkedListMultimap.create();
  private long acknowledged;

  /** A field of a user. */
  record Cell(String user, String field) {}

  /** Reads another; a last line that was cut off is nothing that was acknowledged. */
  void add(Path ledger) throws IOException {
    String text = Files.readString(ledger);
    text.substring(0, text.lastIndexOf('\n') + 1)
        .lines()
        .map(Ledger.Line::parse)
        .forEach(this::add);
  }

  private void add(Ledger.Line line) {
    acknowledged += line.isAcknowledged() ? 1 : 0;
    lines.put(new Cell(line.entry().user(), line.entry().field()), line);
  }

  long acknowledged() {
    return acknowledged;
  }

  /** Every field with something acknowledged, and the values that may stand in it now. */
  Stream<Map.Entry<Cell, ImmutableSet<String>>> permitted() {
    return lines.keySet().stream()
        .filter(cell -> lines.get(cell).stream().anyMatch(Ledger.Line::isAcknowledged))
        .map(cell -> Map.entry(cell, permitted(lines.get(cell))));
  }

  /**
   * What was acknowledged last, or something later whose answer never came. An edit of the BaaS
   * stands over an earlier one of the Platform only if it had seen it, so that this one may stand,
   * too; not the other way round.
   */
  private static ImmutableSet<String> permitted(List<Ledger.Line> written) {
    ImmutableSet.Builder<String> permitted = ImmutableSet.builder();
    boolean isOlder = false;
    for (Ledger.Line line : Lists.reverse(written)) {
      if (line.entry().side().equals("platform")) {
        permitted.add(line.entry().value());
        if (line.isAcknowledged()) {
          break;
        }
      } else if (!isOlder) {
        permitted.add(line.entry().value());
        isOlder = line.isAcknowledged();
      }
    }
    return permitted.build();
  }
}
