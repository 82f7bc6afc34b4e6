package dev.tenantry.quickstart;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which column stands where in a roster.
 *
 * @param columns the columns, from left to right
 */
record RosterHeader(ImmutableList<RosterColumn> columns) {

  /**
   * Reads the first line, which has to name known columns once each, the mandatory ones among them.
   */
  static RosterHeader of(List<String> cells) throws UnusableInputException {
    Set<RosterColumn> seen = EnumSet.noneOf(RosterColumn.class);
    ImmutableList.Builder<RosterColumn> columns = ImmutableList.builder();
    for (String cell : cells) {
      RosterColumn column = column(cell.strip());
      if (!seen.add(column)) {
        throw new UnusableInputException(
            "the header names the column " + column.header() + " twice; remove one");
      }
      columns.add(column);
    }
    requireMandatory(seen);
    return new RosterHeader(columns.build());
  }

  /** How many cells a row has. */
  int size() {
    return columns.size();
  }

  /** What a row says in each column; a blank cell says nothing. */
  ImmutableMap<RosterColumn, String> read(List<String> cells) {
    ImmutableMap.Builder<RosterColumn, String> values = ImmutableMap.builder();
    for (int i = 0; i < columns.size(); i++) {
      if (!cells.get(i).isBlank()) {
        values.put(columns.get(i), cells.get(i));
      }
    }
    return values.buildOrThrow();
  }

  private static RosterColumn column(String name) throws UnusableInputException {
    return RosterColumn.named(name)
        .orElseThrow(
            () ->
                new UnusableInputException(
                    "the header has the unknown column %s; known are: %s%s"
                        .formatted(Shown.quoted(name), known(), hint(name))));
  }

  private static void requireMandatory(Set<RosterColumn> seen) throws UnusableInputException {
    for (RosterColumn column : RosterColumn.values()) {
      if (column.isMandatory() && !seen.contains(column)) {
        throw new UnusableInputException(
            "the header lacks the mandatory column " + column.header() + "; add it");
      }
    }
  }

  private static String known() {
    return Arrays.stream(RosterColumn.values()).map(RosterColumn::header).collect(joining(", "));
  }

  private static String hint(String name) {
    return name.contains(";") || name.contains("\t")
        ? "; cells are separated by commas, save the file so"
        : "";
  }
}
