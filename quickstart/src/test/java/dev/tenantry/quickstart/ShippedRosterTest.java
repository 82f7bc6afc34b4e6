package dev.tenantry.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.Tenantry;
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
            "line 143: locale: must have a known country or none; use a code of ISO 3166, like US"
                + " in en-US",
            "line 200: email: belongs to another user already, letter case aside");
    assertThat(run.lastLine())
        .isEqualTo("roster: 229 rows, 226 created, 0 already there, 3 refused");
  }

  @Test
  void findsEverybodyAtASecondRun() {
    try (Tenantry tenantry = Run.emptyTenantry()) {
      Run.on(tenantry);
      Run second = Run.on(tenantry);

      assertThat(second.lastLine())
          .isEqualTo("roster: 229 rows, 0 created, 226 already there, 3 refused");
    }
  }

  @Test
  void isAsARealRosterIs() throws UnusableInputException {
    ImmutableList<RosterRow> rows = ImmutableList.copyOf(Roster.of(RosterText.shipped()).rows());

    assertThat(rows).hasSizeGreaterThanOrEqualTo(220);
    assertThat(rows).anyMatch(row -> !row.tenant().chars().allMatch(letter -> letter < 128));
    assertThat(rows).anyMatch(row -> row.role().isEmpty());
    assertThat(rows).allMatch(row -> row.email().matches(".+(@|\\(at\\))example\\.(com|org|net)"));
  }

  @Test
  void givesEachTenantAnOwner() {
    try (Tenantry tenantry = Run.emptyTenantry()) {
      Run.on(tenantry);
      var platform = tenantry.platform().asSuperAdmin();

      var tenants = platform.tenants(TenantQuery.all()).data();
      Set<Object> owned = new HashSet<>();
      platform
          .users(UserQuery.where(UserFields.ROLE_KEY.equalTo(RoleKey.OWNER.value())))
          .data()
          .forEach(owner -> owned.add(owner.tenantId().orElseThrow()));

      assertThat(tenants).hasSizeBetween(6, 10);
      assertThat(tenants).allMatch(tenant -> owned.contains(tenant.id()));
    }
  }

  @Test
  void leavesBothSystemsInStep() {
    try (Tenantry tenantry = Run.emptyTenantry()) {
      Run run = Run.on(tenantry);

      assertThat(run.out())
          .contains("The Platform has 226 users, the BaaS 226; not yet in step: 0 and 0.");
      assertThat(tenantry.baas().asSuperAdmin().users().count(UserQuery.all())).isEqualTo(226);
    }
  }
}
