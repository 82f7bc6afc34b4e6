package dev.tenantry.quickstart;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.error.Violation;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One row of a roster: a person to become a user of a tenant. Immutable; {@link #toString} shows
 * the line only.
 */
final class RosterRow {

  private final SheetRow<RosterColumn> row;
  private final Supplier<ImmutableList<Violation>> violations = Suppliers.memoize(this::inspect);

  RosterRow(SheetRow<RosterColumn> row) {
    this.row = row;
  }

  /** The line of the file on which the row begins, from 1. */
  long line() {
    return row.line();
  }

  /** All that is wrong with the row in itself, by column. */
  ImmutableList<Violation> violations() {
    return violations.get();
  }

  /** The address, as typed. */
  String email() {
    return row.cell(RosterColumn.EMAIL).orElse("");
  }

  /** The tenant's name, as typed. */
  String tenant() {
    return row.cell(RosterColumn.TENANT).orElse("");
  }

  /** The key of the role, if the user is to have one. */
  Optional<String> role() {
    return row.cell(RosterColumn.ROLE);
  }

  /** The reference as given, or as derived from the address. */
  String reference() {
    return row.cell(RosterColumn.REFERENCE).orElseGet(() -> DerivedReference.ofAddress(email()));
  }

  /** The command that makes the user, outside any tenant as yet. */
  CreateUser command() {
    CreateUser command = CreateUser.of(email(), reference());
    command = row.with(RosterColumn.FIRST_NAME, command, CreateUser::withFirstName);
    command = row.with(RosterColumn.LAST_NAME, command, CreateUser::withLastName);
    command = row.with(RosterColumn.LOCALE, command, CreateUser::withLocale);
    command = row.with(RosterColumn.TIMEZONE, command, CreateUser::withTimezone);
    return row.with(RosterColumn.ROLE, command, (user, role) -> user.withRoles(role));
  }

  private ImmutableList<Violation> inspect() {
    return row.violations(
        () ->
            Stream.concat(
                command().violations().stream(),
                CreateTenant.named(tenant()).violations().stream()));
  }

  @Override
  public String toString() {
    return "RosterRow[line " + row.line() + "]";
  }
}
