package dev.tenantry.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteQuery;
import dev.tenantry.domain.invite.InviteStatus;
import dev.tenantry.domain.query.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InviteesTest {

  private static final String LINK = "https://app\\.example\\.com/invitation/[\\w-]{43}";

  @TempDir Path folder;

  @Test
  void areInvitedButForTheThreeRowsThatAreWrongOnPurpose() {
    Run run = Run.with();

    assertThat(run.inviteeProblems())
        .containsExactly(
            "line 8: email: must have exactly one @; write it like name@example.com",
            "line 11: email: has the address of an earlier row; leave one out",
            "line 13: locale: must have a known country or none; use a code of ISO 3166, like"
                + " 'US' in 'en-US'");
    assertThat(run.inviteesLine())
        .isEqualTo("invitees: 13 rows, 10 invited, 7 accepted, 3 refused");
    assertThat(run.out())
        .contains("10 people invited two hours ago, to answer within one; 3 rows refused.");
  }

  @Test
  void getALinkEachAndANewOneWhenTheyAreInvitedAgain() {
    List<String> links =
        Run.with().section(2).stream()
            .filter(line -> line.matches("  \\S+@\\S+  " + LINK))
            .map(line -> line.strip().split("  ")[1])
            .toList();

    assertThat(links).hasSize(11).doesNotHaveDuplicates();
  }

  @Test
  void endInEveryStateThatLasts() {
    Run run = Run.with();

    assertThat(statusOf(run, "lena.holm@example.org")).isEqualTo("editor sent no declined");
    assertThat(statusOf(run, "takumi.mori@example.com")).isEqualTo("viewer sent no canceled");
    assertThat(statusOf(run, "o.ade@example.net")).isEqualTo("editor sent no expired");
    assertThat(statusOf(run, "irina@example.org")).isEqualTo("support sent yes accepted");
    assertThat(statusOf(run, "luca.conti@example.net")).isEqualTo("editor sent no accepted");
  }

  @Test
  void areWhereTheTableSaysAndStayThere() {
    try (Storage storage = Storage.inMemory()) {
      Run.on(storage);
      PlatformApi platform = storage.tenantry().platform().asSuperAdmin();

      assertThat(count(platform, InviteStatus.ACCEPTED)).isEqualTo(7);
      assertThat(count(platform, InviteStatus.EXPIRED)).isEqualTo(1);
      assertThat(count(platform, InviteStatus.PENDING)).isZero();
    }
  }

  @Test
  void areRefusedAtASecondRunUnlessTheyRefusedThemselves() {
    try (Storage storage = Storage.inMemory()) {
      Run.on(storage);
      Run second = Run.on(storage);

      assertThat(second.inviteesLine())
          .isEqualTo("invitees: 13 rows, 2 invited, 0 accepted, 11 refused");
      assertThat(second.inviteeProblems())
          .contains(
              "line 4: email: has a pending invitation; resend that one",
              "line 5: email: has the address of a user of the tenant; there is nothing to do");
    }
  }

  @Test
  void areTheUsersOwnWhereAFileIsGiven() {
    Run run =
        Run.withInvitees(
            folder,
            """
            role,email
            editor,a@example.com
            ,b@example.com
            no key,c@example.com
            tester,d@example.com
            tester,e@example.com
            ,f@example.com
            editor
            ,
            """);

    assertThat(run.inviteeProblems()).hasSize(2);
    assertThat(run.inviteeProblems().get(0)).startsWith("line 4: role: must be a letter");
    assertThat(run.inviteeProblems().get(1)).startsWith("line 8: row: has 1 cells");
    assertThat(run.inviteesLine()).isEqualTo("invitees: 7 rows, 5 invited, 2 accepted, 2 refused");
    assertThat(statusOf(run, "e@example.com")).isEqualTo("tester sent yes accepted");
  }

  @Test
  void areCountedWhereTheyAreTooManyToBeShown() {
    StringBuilder list = new StringBuilder("email\n");
    for (int i = 0; i < 20; i++) {
      list.append("user").append(i).append("@example.com\n");
    }

    assertThat(Run.withInvitees(folder, list.toString()).section(2))
        .contains("  ... and 5 more links", "  ... and 5 more invitations");
  }

  @Test
  void mayBeNobody() {
    Run run = Run.withInvitees(folder, "email\n");

    assertThat(run.exitCode()).isZero();
    assertThat(run.inviteesLine()).isEqualTo("invitees: 0 rows, 0 invited, 0 accepted, 0 refused");
  }

  @Test
  void whoIsAUserElsewhereCannotAcceptAndIsToldWhy() {
    Run run =
        Run.withInvitees(
            folder,
            "email\na@example.com\nb@example.com\nc@example.com\nd@example.com\n"
                + "bao_pham@example.com\n");

    assertThat(run.out())
        .anyMatch(line -> line.startsWith("  bao_pham@example.com cannot accept: CONFLICT: "));
    assertThat(run.inviteesLine()).isEqualTo("invitees: 5 rows, 5 invited, 1 accepted, 0 refused");
  }

  private static long count(PlatformApi platform, InviteStatus status) {
    Page<Invite> page = platform.userInvites(InviteQuery.withStatus(status));
    return page.totalCount();
  }

  /** What the table says of somebody, behind the address. */
  private static String statusOf(Run run, String invited) {
    ImmutableList<String> rows =
        run.section(2).stream()
            .filter(line -> line.startsWith("  " + invited) && !line.contains("https"))
            .map(line -> line.strip().replaceAll(" +", " "))
            .collect(ImmutableList.toImmutableList());
    assertThat(rows).hasSize(1);
    return rows.get(0).substring(rows.get(0).indexOf(' ') + 1);
  }
}
