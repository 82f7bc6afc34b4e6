package dev.tenantry.quickstart;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.SentUserInvites;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.tenant.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What came of sending out a list of invitees.
 *
 * @param invites the invitations, in the order of the list
 * @param problems why the other rows were refused, by line
 */
record Sending(ImmutableList<Invite> invites, ImmutableList<RowProblem> problems) {

  /** Sends all that are well formed by one call; roles that do not exist are created. */
  static Sending of(List<InviteeRow> rows, TenantId tenant, Duration term, PlatformApi platform) {
    List<RowProblem> problems = new ArrayList<>();
    for (InviteeRow row : rows) {
      if (!row.violations().isEmpty()) {
        problems.add(new RowProblem(row.line(), row.violations()));
      }
    }
    ImmutableList<InviteeRow> good =
        rows.stream().filter(row -> row.violations().isEmpty()).collect(toImmutableList());
    RosterRoles roles = new RosterRoles(platform);
    good.forEach(row -> row.role().ifPresent(roles::ensure));
    SentUserInvites answer =
        platform.sendUserInvites(
            SendUserInvites.to(tenant)
                .invite(good.stream().map(InviteeRow::command).toList())
                .within(term));
    answer.refused().forEach(each -> problems.add(good.get(each.row()).refused(each.problem())));
    problems.sort(Comparator.comparingLong(RowProblem::line));
    return new Sending(answer.invites(), ImmutableList.copyOf(problems));
  }
}
