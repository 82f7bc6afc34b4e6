package dev.tenantry.quickstart;

import com.google.common.collect.AbstractIterator;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a roster, those that cannot be read included. For one thread. */
final class Roster {

  private final CsvRows rows;
  private final RosterHeader header;

  private Roster(CsvRows rows, RosterHeader header) {
    this.rows = rows;
    this.header = header;
  }

  /** Checks the header, and is then ready to read the rows. */
  static Roster of(String text) throws UnusableInputException {
    CsvRows rows = new CsvRows(text);
    Optional<CsvRow> first = nextWithContent(rows);
    if (first.isEmpty()) {
      throw new UnusableInputException(
          "the roster is empty; it needs a first line that names the columns");
    }
    if (first.get().damage().isPresent()) {
      throw new UnusableInputException("the header " + first.get().damage().get());
    }
    return new Roster(rows, RosterHeader.of(first.get().cells()));
  }

  /** Each row in turn; to be called once. */
  Iterator<RosterRow> rows() {
    return new AbstractIterator<>() {
      @Override
      protected @Nullable RosterRow computeNext() {
        return nextWithContent(rows).map(Roster.this::read).orElseGet(this::endOfData);
      }
    };
  }

  private RosterRow read(CsvRow row) {
    if (row.damage().isPresent()) {
      return RosterRow.damaged(row.line(), row.damage().get());
    }
    if (row.cells().size() == header.size()) {
      return new RosterRow(row.line(), header.read(row.cells()));
    }
    if (row.lines() > 1) {
      // Quotes that met across rows by accident: do not lose the rows between them.
      rows.resumeAt(row.line() + 1);
    }
    return RosterRow.damaged(
        row.line(),
        "has "
            + row.cells().size()
            + " cells where the header has "
            + header.size()
            + "; check its commas and quotes");
  }

  private static Optional<CsvRow> nextWithContent(CsvRows rows) {
    Optional<CsvRow> row = rows.next();
    while (row.isPresent() && row.get().isEmpty()) {
      row = rows.next();
    }
    return row;
  }
}
