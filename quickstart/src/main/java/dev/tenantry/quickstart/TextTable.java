package dev.tenantry.quickstart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of fixed width, each column as wide as its widest cell up to a limit. Mutable, for one
 * thread.
 */
final class TextTable {

  private static final int MAX_WIDTH = 24;
  private static final String GAP = "  ";

  private final String[] headings;
  private final List<String[]> rows = new ArrayList<>();

  TextTable(String... headings) {
    this.headings = headings;
  }

  /** One more row; cells that are left out are empty. */
  void add(String... cells) {
    rows.add(cells);
  }

  /** The lines of the table: headings, a rule, the rows. */
  List<String> lines() {
    int[] widths = new int[headings.length];
    measure(headings, widths);
    rows.forEach(row -> measure(row, widths));
    List<String> lines = new ArrayList<>();
    lines.add(line(headings, widths));
    lines.add(line(Arrays.stream(widths).mapToObj("-"::repeat).toArray(String[]::new), widths));
    rows.forEach(row -> lines.add(line(row, widths)));
    return lines;
  }

  private static void measure(String[] cells, int[] widths) {
    for (int i = 0; i < cells.length; i++) {
      widths[i] = Math.max(widths[i], Math.min(MAX_WIDTH, DisplayWidth.of(cells[i])));
    }
  }

  private static String line(String[] cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      String cell = DisplayWidth.clip(cells[i], widths[i]);
      line.append(cell).append(" ".repeat(widths[i] - DisplayWidth.of(cell))).append(GAP);
    }
    return line.toString().stripTrailing();
  }
}
