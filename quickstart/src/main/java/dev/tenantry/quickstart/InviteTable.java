package dev.tenantry.quickstart;

import static java.util.stream.Collectors.joining;

import dev.tenantry.application.api.PlatformInvites;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteFields;
import dev.tenantry.domain.invite.InviteQuery;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.value.RoleKey;
import java.util.Locale;

/** Shows the invitations of a tenant. */
final class InviteTable {

  private static final int MAX_ROWS = 15;

  private InviteTable() {}

  static void show(TenantId tenant, PlatformInvites platform, Report report) {
    Page<Invite> page =
        platform.userInvites(
            InviteQuery.where(InviteFields.TENANT_ID.equalTo(tenant))
                .orderBy(InviteFields.EMAIL.asc())
                .limit(MAX_ROWS));
    TextTable table = new TextTable("invited", "roles", "mail", "sent again", "status");
    for (Invite invite : page.data()) {
      table.add(
          invite.email(),
          invite.roleKeys().stream().map(RoleKey::value).collect(joining(", ")),
          invite.delivery().name().toLowerCase(Locale.ROOT),
          invite.sentAt().equals(invite.createdAt()) ? "no" : "yes",
          invite.status().word());
    }
    report.lines(table.lines());
    report.more(page.totalCount() - page.data().size(), "invitations");
  }
}
