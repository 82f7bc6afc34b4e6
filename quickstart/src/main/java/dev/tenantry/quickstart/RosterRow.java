package dev.tenantry.quickstart;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.error.Violation;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One row of a roster: a person to become a user of a tenant. Immutable; {@link #toString} shows
 * the line only.
 */
final class RosterRow {

  private final long line;
  private final ImmutableMap<RosterColumn, String> cells;
  private final Optional<String> damage;
  private final Supplier<ImmutableList<Violation>> violations = Suppliers.memoize(this::inspect);

  /** A row that has these values, blank ones left out. */
  RosterRow(long line, ImmutableMap<RosterColumn, String> cells) {
    this(line, cells, Optional.empty());
  }

  private RosterRow(long line, ImmutableMap<RosterColumn, String> cells, Optional<String> damage) {
    this.line = line;
    this.cells = cells;
    this.damage = damage;
  }

  /** A row that cannot be told into cells. */
  static RosterRow damaged(long line, String reason) {
    return new RosterRow(line, ImmutableMap.of(), Optional.of(reason));
  }

  /** The line of the file on which the row begins, from 1. */
  long line() {
    return line;
  }

  /** All that is wrong with the row in itself, by column. */
  ImmutableList<Violation> violations() {
    return violations.get();
  }

  /** The address, as typed. */
  String email() {
    return cells.getOrDefault(RosterColumn.EMAIL, "");
  }

  /** The tenant's name, as typed. */
  String tenant() {
    return cells.getOrDefault(RosterColumn.TENANT, "");
  }

  /** The key of the role, if the user is to have one. */
  Optional<String> role() {
    return cell(RosterColumn.ROLE);
  }

  /** The reference as given, or as derived from the address. */
  String reference() {
    return cell(RosterColumn.REFERENCE).orElseGet(() -> DerivedReference.ofAddress(email()));
  }

  /** The command that makes the user, outside any tenant as yet. */
  CreateUser command() {
    CreateUser command = CreateUser.of(email(), reference());
    command = with(RosterColumn.FIRST_NAME, command, CreateUser::withFirstName);
    command = with(RosterColumn.LAST_NAME, command, CreateUser::withLastName);
    command = with(RosterColumn.LOCALE, command, CreateUser::withLocale);
    command = with(RosterColumn.TIMEZONE, command, CreateUser::withTimezone);
    return with(RosterColumn.ROLE, command, (user, role) -> user.withRoles(role));
  }

  private ImmutableList<Violation> inspect() {
    if (damage.isPresent()) {
      return ImmutableList.of(new Violation("row", "DAMAGED_ROW", damage.get()));
    }
    ImmutableList<Violation> missing =
        Arrays.stream(RosterColumn.values())
            .filter(column -> column.isMandatory() && !cells.containsKey(column))
            .map(column -> new Violation(column.header(), "REQUIRED", "is missing; fill it in"))
            .collect(toImmutableList());
    return missing.isEmpty() ? violationsOfCommands() : missing;
  }

  private ImmutableList<Violation> violationsOfCommands() {
    return Stream.concat(
            command().violations().stream(), CreateTenant.named(tenant()).violations().stream())
        .map(violation -> violation.at(RosterColumn.headerOf(violation.path())))
        .collect(toImmutableList());
  }

  private CreateUser with(
      RosterColumn column, CreateUser command, BiFunction<CreateUser, String, CreateUser> wither) {
    return cell(column).map(value -> wither.apply(command, value)).orElse(command);
  }

  private Optional<String> cell(RosterColumn column) {
    return Optional.ofNullable(cells.get(column));
  }

  @Override
  public String toString() {
    return "RosterRow[line " + line + "]";
  }
}
