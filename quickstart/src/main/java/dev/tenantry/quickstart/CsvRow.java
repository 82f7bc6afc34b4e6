package dev.tenantry.quickstart;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * One row of a CSV file.
 *
 * @param line where it begins, from 1
 * @param lines over how many lines it goes
 * @param cells its cells; none if it is damaged
 * @param damage why it could not be told into cells
 */
record CsvRow(long line, long lines, ImmutableList<String> cells, Optional<String> damage) {

  /** Whether it says nothing at all, as the last lines of an exported sheet often do. */
  boolean isEmpty() {
    return damage.isEmpty() && cells.stream().allMatch(String::isBlank);
  }

  @Override
  public String toString() {
    return "CsvRow[line " + line + "]";
  }
}
