package dev.tenantry.quickstart;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.ImmutableMap;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file, those that cannot be read included. For one thread. */
final class Sheet<C extends SheetColumn> {

  private final SheetKind<C> kind;
  private final CsvRows rows;
  private final SheetHeader<C> header;

  private Sheet(SheetKind<C> kind, CsvRows rows, SheetHeader<C> header) {
    this.kind = kind;
    this.rows = rows;
    this.header = header;
  }

  /** Checks the header, and is then ready to read the rows. */
  static <C extends SheetColumn> Sheet<C> of(SheetKind<C> kind, String text)
      throws UnusableInputException {
    CsvRows rows = new CsvRows(text);
    Optional<CsvRow> first = nextWithContent(rows);
    if (first.isEmpty()) {
      throw new UnusableInputException(
          "the " + kind.name() + " is empty; it needs a first line that names the columns");
    }
    if (first.get().damage().isPresent()) {
      throw new UnusableInputException(
          "the header of the " + kind.name() + " " + first.get().damage().get());
    }
    return new Sheet<>(kind, rows, SheetHeader.of(kind, first.get().cells()));
  }

  /** Each row in turn; to be called once. */
  Iterator<SheetRow<C>> rows() {
    return new AbstractIterator<>() {
      @Override
      protected @Nullable SheetRow<C> computeNext() {
        return nextWithContent(rows).map(Sheet.this::read).orElseGet(this::endOfData);
      }
    };
  }

  private SheetRow<C> read(CsvRow row) {
    if (row.damage().isPresent()) {
      return damaged(row.line(), row.damage().get());
    }
    if (row.cells().size() == header.size()) {
      return new SheetRow<>(kind, row.line(), header.read(row.cells()), Optional.empty());
    }
    if (row.lines() > 1) {
      // Quotes that met across rows by accident: do not lose the rows between them.
      rows.resumeAt(row.line() + 1);
    }
    return damaged(
        row.line(),
        "has "
            + row.cells().size()
            + " cells where the header has "
            + header.size()
            + "; check its commas and quotes");
  }

  private SheetRow<C> damaged(long line, String reason) {
    return new SheetRow<>(kind, line, ImmutableMap.of(), Optional.of(reason));
  }

  private static Optional<CsvRow> nextWithContent(CsvRows rows) {
    Optional<CsvRow> row = rows.next();
    while (row.isPresent() && row.get().isEmpty()) {
      row = rows.next();
    }
    return row;
  }
}
