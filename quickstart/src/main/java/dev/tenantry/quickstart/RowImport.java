package dev.tenantry.quickstart;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.TenantryException;
import dev.tenantry.domain.error.Violation;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.value.Email;
import java.util.List;
import java.util.Optional;

/**
 * Makes the tenants, roles and users of rows, one after the other. It remembers the first two, so
 * that it must not outlive a transaction that is undone. For one thread.
 */
final class RowImport {

  private final PlatformApi platform;
  private final boolean isRowByRow;
  private final RosterTenants tenants;
  private final RosterRoles roles;

  private RowImport(PlatformApi platform, boolean isRowByRow) {
    this.platform = platform;
    this.isRowByRow = isRowByRow;
    this.tenants = new RosterTenants(platform);
    this.roles = new RosterRoles(platform);
  }

  /** Where each call is a transaction: a row that is refused spoils no other. */
  static RowImport rowByRow(PlatformApi platform) {
    return new RowImport(platform, true);
  }

  /** Where one transaction covers all calls: what the Platform refuses comes out and ends it. */
  static RowImport inOneTransaction(PlatformApi platform) {
    return new RowImport(platform, false);
  }

  /** Imports the rows, and counts what becomes of them. */
  void importAll(List<RosterRow> rows, ImportTally tally) {
    KnownUsers known = KnownUsers.among(wellFormed(rows), platform);
    rows.forEach(row -> importRow(row, known, tally));
  }

  private static List<RosterRow> wellFormed(List<RosterRow> rows) {
    return rows.stream().filter(row -> row.violations().isEmpty()).toList();
  }

  private void importRow(RosterRow row, KnownUsers known, ImportTally tally) {
    if (!row.violations().isEmpty()) {
      tally.refused(row, row.violations());
      return;
    }
    Optional<User> there = known.withReference(row.reference());
    if (there.isPresent()) {
      compare(row, there.get(), tally);
    } else if (known.haveAddress(row.email())) {
      tally.refused(row, conflict("email", "belongs to another user already, letter case aside"));
    } else {
      create(row, tally).ifPresent(known::add);
    }
  }

  private static void compare(RosterRow row, User there, ImportTally tally) {
    if (Email.keyOf(row.email()).equals(Email.keyOf(there.email()))) {
      tally.alreadyThere(there);
    } else {
      tally.refused(row, conflict("reference", "belongs to a user with another address already"));
    }
  }

  /** The new user, or nobody if somebody else took the address or the reference at this moment. */
  private Optional<User> create(RosterRow row, ImportTally tally) {
    row.role().ifPresent(roles::ensure);
    TenantId tenant = tenants.idOf(row.tenant());
    try {
      User user = platform.createUser(row.command().inTenant(tenant));
      tally.created(user);
      return Optional.of(user);
    } catch (ConflictException taken) {
      refuse(
          row, taken, conflict(taken.field(), "was given to another user at this moment"), tally);
    } catch (InvalidInputException invalid) {
      refuse(row, invalid, invalid.violations(), tally);
    }
    return Optional.empty();
  }

  private void refuse(
      RosterRow row,
      TenantryException refusal,
      ImmutableList<Violation> violations,
      ImportTally tally) {
    if (!isRowByRow) {
      throw refusal;
    }
    tally.refused(row, violations);
  }

  private static ImmutableList<Violation> conflict(String column, String reason) {
    return ImmutableList.of(new Violation(column, ConflictException.CODE, reason));
  }
}
