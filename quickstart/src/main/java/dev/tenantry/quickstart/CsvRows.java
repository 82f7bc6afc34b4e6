package dev.tenantry.quickstart;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;

/**
 * The rows of a CSV text, with the lines on which they begin.
 *
 * <p>A quote that is never closed, or closed in the wrong place, would swallow the rows behind it;
 * so reading goes on with the line behind the one where such a row began. For one thread.
 */
final class CsvRows {

  private static final String DAMAGED =
      "has a quote that is not closed, or closed in the middle of a cell;"
          + " put the whole cell in quotes, and write each quote in it twice";

  private final String text;

  /** Where the present reader began, which numbers its lines from there. */
  private int offset;

  private long offsetLine = 1;
  private long nextLine = 1;
  private Iterator<CsvRecord> records;

  CsvRows(String text) {
    this.text = text;
    this.records = read();
  }

  /** The next row, empty behind the last one. */
  Optional<CsvRow> next() {
    try {
      return records.hasNext() ? Optional.of(row(records.next())) : Optional.empty();
    } catch (CsvParseException damaged) {
      CsvRow row = new CsvRow(nextLine, 1, ImmutableList.of(), Optional.of(DAMAGED));
      resumeAt(nextLine + 1);
      return Optional.of(row);
    }
  }

  /** Reads on from a line, which is not before the row that was read last. */
  void resumeAt(long wanted) {
    for (; offsetLine < wanted; offsetLine++) {
      offset = behindLine(offset);
    }
    nextLine = wanted;
    records = read();
  }

  private CsvRow row(CsvRecord read) {
    ImmutableList<String> cells = ImmutableList.copyOf(read.getFields());
    long first = offsetLine + read.getStartingLineNumber() - 1;
    long lines = 1 + cells.stream().mapToLong(CsvRows::lineBreaks).sum();
    nextLine = first + lines;
    return new CsvRow(first, lines, cells, Optional.empty());
  }

  private Iterator<CsvRecord> read() {
    StringReader rest = new StringReader(text);
    try {
      rest.skip(offset);
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
    return CsvReader.builder()
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .ofCsvRecord(rest)
        .iterator();
  }

  private static long lineBreaks(String cell) {
    long breaks = 0;
    for (int at = 0; (at = lineEnd(cell, at)) < cell.length(); at = behindBreak(cell, at)) {
      breaks++;
    }
    return breaks;
  }

  private int behindLine(int from) {
    return behindBreak(text, lineEnd(text, from));
  }

  private static int lineEnd(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  private static int behindBreak(String text, int at) {
    boolean two = text.startsWith("\r\n", at);
    return Math.min(text.length(), at + (two ? 2 : 1));
  }
}
