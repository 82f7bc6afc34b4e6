package dev.tenantry.quickstart;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tenantry.domain.error.Violation;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One row of a sheet; {@link #toString} shows the line only.
 *
 * @param kind of what sheet
 * @param line the line of the file on which the row begins, from 1
 * @param cells what it says in each column, blank ones left out
 * @param damage why it cannot be told into cells
 */
record SheetRow<C extends SheetColumn>(
    SheetKind<C> kind, long line, ImmutableMap<C, String> cells, Optional<String> damage) {

  /** What it says in a column. */
  Optional<String> cell(C column) {
    return Optional.ofNullable(cells.get(column));
  }

  /** The command, with what the row says in a column, if it says anything. */
  <T> T with(C column, T command, BiFunction<T, String, T> wither) {
    return cell(column).map(value -> wither.apply(command, value)).orElse(command);
  }

  /** All that is wrong with the row, by column; what is wrong with commands if it is complete. */
  ImmutableList<Violation> violations(Supplier<Stream<Violation>> ofCommands) {
    if (damage.isPresent()) {
      return ImmutableList.of(new Violation("row", "DAMAGED_ROW", damage.get()));
    }
    ImmutableList<Violation> missing =
        kind.columns().stream()
            .filter(column -> column.isMandatory() && !cells.containsKey(column))
            .map(column -> new Violation(column.header(), "REQUIRED", "is missing; fill it in"))
            .collect(toImmutableList());
    return missing.isEmpty()
        ? ofCommands
            .get()
            .map(violation -> violation.at(kind.headerOf(violation.path())))
            .collect(toImmutableList())
        : missing;
  }

  @Override
  public String toString() {
    return "SheetRow[line " + line + "]";
  }
}
