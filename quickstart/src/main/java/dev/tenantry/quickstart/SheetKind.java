package dev.tenantry.quickstart;

import com.google.common.collect.ImmutableList;

/**
 * What a CSV file is to the program.
 *
 * @param name what it is called
 * @param shipped the one that comes with the program
 * @param columns those that it may have
 */
record SheetKind<C extends SheetColumn>(String name, String shipped, ImmutableList<C> columns) {

  /** The name, in a sheet, of what the library's commands call by this path. */
  String headerOf(String path) {
    return columns.stream()
        .filter(column -> column.path().equals(path))
        .map(SheetColumn::header)
        .findFirst()
        .orElse(path);
  }
}
