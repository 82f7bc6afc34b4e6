package dev.tenantry.quickstart;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.Violation;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.value.Email;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Makes a roster's tenants, roles and users, row by row: a row that is wrong leaves nothing behind,
 * and spoils no other.
 *
 * <p>Whoever is there already, by reference and address, stays as is. So a roster can be imported
 * again. For one thread.
 */
final class RosterImport {

  private static final int BATCH = 500;

  private final PlatformApi platform;
  private final RosterTenants tenants;
  private final RosterRoles roles;
  private final Progress progress;
  private final ImportTally tally = new ImportTally();

  private RosterImport(PlatformApi platform, Progress progress) {
    this.platform = platform;
    this.tenants = new RosterTenants(platform);
    this.roles = new RosterRoles(platform);
    this.progress = progress;
  }

  /** Imports all rows; the caller is a super admin. */
  static ImportResult run(Iterator<RosterRow> rows, PlatformApi platform, Progress progress) {
    RosterImport all = new RosterImport(platform, progress);
    Iterators.partition(rows, BATCH).forEachRemaining(all::importBatch);
    return all.tally.result();
  }

  private void importBatch(List<RosterRow> rows) {
    KnownUsers known = KnownUsers.among(wellFormed(rows), platform);
    for (RosterRow row : rows) {
      importRow(row, known);
      progress.advance();
    }
  }

  private static List<RosterRow> wellFormed(List<RosterRow> rows) {
    return rows.stream().filter(row -> row.violations().isEmpty()).toList();
  }

  private void importRow(RosterRow row, KnownUsers known) {
    if (!row.violations().isEmpty()) {
      refuse(row, row.violations());
      return;
    }
    Optional<User> there = known.withReference(row.reference());
    if (there.isPresent()) {
      compare(row, there.get());
    } else if (known.haveAddress(row.email())) {
      refuse(row, conflict("email", "belongs to another user already, letter case aside"));
    } else {
      create(row).ifPresent(known::add);
    }
  }

  private void compare(RosterRow row, User there) {
    if (Email.keyOf(row.email()).equals(Email.keyOf(there.email()))) {
      tally.alreadyThere(there);
    } else {
      refuse(row, conflict("reference", "belongs to a user with another address already"));
    }
  }

  /** The new user, or nobody if somebody else took the address or the reference at this moment. */
  private Optional<User> create(RosterRow row) {
    row.role().ifPresent(roles::ensure);
    TenantId tenant = tenants.idOf(row.tenant());
    try {
      User user = platform.createUser(row.command().inTenant(tenant));
      tally.created(user);
      return Optional.of(user);
    } catch (ConflictException taken) {
      refuse(row, conflict(taken.field(), "was given to another user at this moment"));
    } catch (InvalidInputException invalid) {
      refuse(row, invalid.violations());
    }
    return Optional.empty();
  }

  private void refuse(RosterRow row, ImmutableList<Violation> violations) {
    tally.refused(new RowProblem(row.line(), violations));
  }

  private static ImmutableList<Violation> conflict(String column, String reason) {
    return ImmutableList.of(new Violation(column, ConflictException.CODE, reason));
  }
}
