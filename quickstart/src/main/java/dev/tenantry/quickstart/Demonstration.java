package dev.tenantry.quickstart;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import dev.tenantry.application.api.BaasApi;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantQuery;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserQuery;
import java.util.List;

/**
 * The main job, step by step: import, invite, look at the tenants, change users on either system,
 * try what is refused.
 */
final class Demonstration {

  private static final int MAX_TENANTS = 12;

  private final Batches batches;
  private final PlatformApi platform;
  private final BaasApi baas;
  private final Storage storage;
  private final Report report;

  Demonstration(Storage storage, Report report) {
    this.batches = storage.batches();
    this.platform = storage.tenantry().platform().asSuperAdmin();
    this.baas = storage.tenantry().baas().asSuperAdmin();
    this.storage = storage;
    this.report = report;
  }

  /** Does all of it with a roster and a list of invitees. */
  void run(Sheet<RosterColumn> roster, List<InviteeRow> invitees, Progress progress) {
    ImportResult result =
        RosterImport.run(
            Iterators.transform(roster.rows(), RosterRow::new), platform, batches, progress);
    showImport(result);
    report.section("People, invited into the tenant " + Invitations.TENANT);
    InviteResult invited = new Invitations(storage, report).run(invitees);
    showTenants();
    changeUsers(result.examples());
    tryRefusedOperations();
    report.line("");
    report.line(result.summary());
    report.line(invited.summary());
  }

  private void showImport(ImportResult result) {
    report.section("The roster, imported on the Platform");
    report.line(
        result.created()
            + " users created, "
            + result.alreadyThere()
            + " left as they were, "
            + result.refused()
            + " rows refused.");
    report.problems(result.firstProblems(), result.refused());
  }

  private void showTenants() {
    report.section("The tenants, on both systems");
    var page = platform.tenants(TenantQuery.all().limit(MAX_TENANTS));
    TextTable table =
        new TextTable("tenant", "users on the Platform", "users on the BaaS", "synced");
    for (Tenant tenant : page.data()) {
      var onBaas =
          baas.tenants().findFirst(TenantQuery.where(TenantFields.ID.equalTo(tenant.id())));
      table.add(
          tenant.name(),
          Long.toString(tenant.userCount()),
          onBaas.map(copy -> Long.toString(copy.userCount())).orElse("-"),
          tenant.synced() ? "yes" : "no");
    }
    report.lines(table.lines());
    report.more(page.totalCount() - page.data().size(), "tenants");
  }

  private void changeUsers(ImmutableList<User> examples) {
    report.section("Some users, changed on one system, shown on both, and changed back");
    report.lines(SideBySide.of(examples, Edit.ALL, platform, baas.users()).lines());
    var unsynced = UserQuery.where(UserFields.SYNCED.equalTo(false)).limit(1);
    report.line(
        "The Platform has "
            + platform.users(UserQuery.all().limit(1)).totalCount()
            + " users, the BaaS "
            + baas.users().count(UserQuery.all())
            + "; not yet in step: "
            + platform.users(unsynced).totalCount()
            + " and "
            + baas.users().count(unsynced)
            + ".");
  }

  private void tryRefusedOperations() {
    report.section("What the sync policy refuses, even to a super admin");
    for (Attempt attempt : RefusedOperations.of(platform, baas)) {
      report.line("  " + attempt.call());
      report.line("      " + attempt.answer());
    }
  }
}
