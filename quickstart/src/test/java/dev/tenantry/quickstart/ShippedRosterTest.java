package dev.tenantry.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import dev.tenantry.domain.tenant.TenantQuery;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.domain.value.RoleKey;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShippedRosterTest {

  @Test
  void isImportedButForTheThreeRowsThatAreWrongOnPurpose() {
    Run run = Run.with();

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.problems())
        .containsExactly(
            "line 74: email: must have exactly one @; write it like name@example.com",
            "line 143: locale: must have a known country or none; use a code of ISO 3166, like 'US'"
                + " in 'en-US'",
            "line 200: email: belongs to another user already, letter case aside");
    assertThat(run.rosterLine())
        .isEqualTo("roster: 229 rows, 226 created, 0 already there, 3 refused");
  }

  @Test
  void findsEverybodyAtASecondRun() {
    try (Storage storage = Storage.inMemory()) {
      Run.on(storage);
      Run second = Run.on(storage);

      assertThat(second.rosterLine())
          .isEqualTo("roster: 229 rows, 0 created, 226 already there, 3 refused");
    }
  }

  @Test
  void isAsARealRosterIs() throws UnusableInputException {
    Sheet<RosterColumn> roster =
        Sheet.of(RosterColumn.SHEET, SheetText.shipped(RosterColumn.SHEET));
    ImmutableList<RosterRow> rows =
        ImmutableList.copyOf(Iterators.transform(roster.rows(), RosterRow::new));

    assertThat(rows).hasSizeGreaterThanOrEqualTo(220);
    assertThat(rows).anyMatch(row -> !row.tenant().chars().allMatch(letter -> letter < 128));
    assertThat(rows).anyMatch(row -> row.role().isEmpty());
    assertThat(rows).allMatch(row -> row.email().matches(".+(@|\\(at\\))example\\.(com|org|net)"));
  }

  @Test
  void givesEachTenantAnOwner() {
    try (Storage storage = Storage.inMemory()) {
      Run.on(storage);
      var platform = storage.tenantry().platform().asSuperAdmin();

      var tenants = platform.tenants(TenantQuery.all()).data();
      Set<Object> owned = new HashSet<>();
      platform
          .users(UserQuery.where(UserFields.ROLE_KEY.equalTo(RoleKey.OWNER.value())))
          .data()
          .forEach(owner -> owned.add(owner.tenantId().orElseThrow()));

      assertThat(tenants).hasSizeBetween(7, 11);
      assertThat(tenants).allMatch(tenant -> owned.contains(tenant.id()));
    }
  }

  @Test
  void leavesBothSystemsInStep() {
    try (Storage storage = Storage.inMemory()) {
      Run run = Run.on(storage);

      assertThat(run.out())
          .contains("The Platform has 233 users, the BaaS 233; not yet in step: 0 and 0.");
      assertThat(storage.tenantry().baas().asSuperAdmin().users().count(UserQuery.all()))
          .isEqualTo(233);
    }
  }
}
