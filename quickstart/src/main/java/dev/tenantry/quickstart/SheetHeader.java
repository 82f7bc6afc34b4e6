package dev.tenantry.quickstart;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which column stands where in a sheet.
 *
 * @param columns the columns, from left to right
 */
record SheetHeader<C extends SheetColumn>(ImmutableList<C> columns) {

  /**
   * Reads the first line, which has to name known columns once each, the mandatory ones among them.
   */
  static <C extends SheetColumn> SheetHeader<C> of(SheetKind<C> kind, List<String> cells)
      throws UnusableInputException {
    Set<C> seen = new HashSet<>();
    ImmutableList.Builder<C> columns = ImmutableList.builder();
    for (String cell : cells) {
      C column = column(kind, cell.strip());
      if (!seen.add(column)) {
        throw new UnusableInputException(
            "the header of the "
                + kind.name()
                + " names the column "
                + column.header()
                + " twice; remove one");
      }
      columns.add(column);
    }
    requireMandatory(kind, seen);
    return new SheetHeader<>(columns.build());
  }

  /** How many cells a row has. */
  int size() {
    return columns.size();
  }

  /** What a row says in each column; a blank cell says nothing. */
  ImmutableMap<C, String> read(List<String> cells) {
    ImmutableMap.Builder<C, String> values = ImmutableMap.builder();
    for (int i = 0; i < columns.size(); i++) {
      if (!cells.get(i).isBlank()) {
        values.put(columns.get(i), cells.get(i));
      }
    }
    return values.buildOrThrow();
  }

  private static <C extends SheetColumn> C column(SheetKind<C> kind, String name)
      throws UnusableInputException {
    for (C column : kind.columns()) {
      if (column.header().equals(name)) {
        return column;
      }
    }
    throw new UnusableInputException(
        "the header of the %s has the unknown column %s; known are: %s%s"
            .formatted(kind.name(), Shown.quoted(name), known(kind), hint(name)));
  }

  private static <C extends SheetColumn> void requireMandatory(SheetKind<C> kind, Set<C> seen)
      throws UnusableInputException {
    for (C column : kind.columns()) {
      if (column.isMandatory() && !seen.contains(column)) {
        throw new UnusableInputException(
            "the header of the %s lacks the mandatory column %s; add it"
                .formatted(kind.name(), column.header()));
      }
    }
  }

  private static String known(SheetKind<?> kind) {
    return kind.columns().stream().map(SheetColumn::header).collect(joining(", "));
  }

  private static String hint(String name) {
    return name.contains(";") || name.contains("\t")
        ? "; cells are separated by commas, save the file so"
        : "";
  }
}
