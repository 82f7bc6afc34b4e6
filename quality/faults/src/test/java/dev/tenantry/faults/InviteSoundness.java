package dev.tenantry.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;

/** What holds of invitations, whatever fails. */
final class InviteSoundness {

  private static final String NULL = "null";

  private InviteSoundness() {}

  /** At every moment. */
  static void check(StoredRows platform) {
    ImmutableMap<String, ImmutableMap<String, String>> users = platform.table("platform_users");
    List<? extends Map<String, String>> accepted =
        invites(platform).stream()
            .filter(row -> !NULL.equals(row.get("accepted_by_user_id")))
            .toList();
    for (Map<String, String> invite : invites(platform)) {
      assertThat(invite.get("status").equals("accepted"))
          .as("accepted by somebody")
          .isEqualTo(accepted.contains(invite));
      assertThat(invite.get("status").equals("pending"))
          .as("pending, and the only one of its address")
          .isEqualTo(!NULL.equals(invite.get("live_email_key")));
    }
    for (Map<String, String> invite : accepted) {
      Map<String, String> user =
          users.getOrDefault(invite.get("accepted_by_user_id"), ImmutableMap.of());
      assertThat(user)
          .as("the user who accepted")
          .containsEntry("email_key", invite.get("email_key"))
          .containsEntry("tenant_id", invite.get("tenant_id"))
          .containsEntry("roles", invite.get("role_keys"));
    }
    assertThat(accepted.stream().map(row -> row.get("accepted_by_user_id")))
        .as("one user for each accepted invitation")
        .doesNotHaveDuplicates();
  }

  /** After everything was told: the newest link opens what is pending, and its mail was sent. */
  static void checkMails(StoredRows platform, Told told) {
    for (Map<String, String> invite : invites(platform)) {
      boolean isParked =
          platform.table("outbox").values().stream()
              .anyMatch(
                  row ->
                      StoredRows.isTrue(row, "parked")
                          && invite.get("id").equals(row.get("subject")));
      if (invite.get("status").equals("pending") && !isParked) {
        assertThat(invite.get("delivery")).as("the mail of a pending invitation").isEqualTo("sent");
        assertThat(told.isNewest(invite.get("token_digest"), invite.get("id")))
            .as("the newest link opens it")
            .isTrue();
      }
    }
  }

  private static List<ImmutableMap<String, String>> invites(StoredRows platform) {
    return platform.table("platform_invites").values().asList();
  }
}
