package dev.tenantry.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.BaasApi;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import java.util.List;
import org.junit.jupiter.api.Test;

class SideBySideTest {

  private final Tenantry tenantry = Run.emptyTenantry();
  private final PlatformApi platform = tenantry.platform().asSuperAdmin();
  private final BaasApi baas = tenantry.baas().asSuperAdmin();

  @Test
  void showsAChangeOfEitherSystemOnBoth() {
    User anna = platform.createUser(CreateUser.of("anna@example.com", "1").withFirstName("Anna"));
    User bo = platform.createUser(CreateUser.of("bo@example.com", "2"));

    List<String> lines =
        lines(
            ImmutableList.of(anna, bo),
            new Edit(SystemOfRecord.BAAS, UserPatch.set(UserFields.FIRST_NAME, "Hanna")),
            new Edit(SystemOfRecord.PLATFORM, UserPatch.set(UserFields.ACTIVE, false)));

    assertThat(lines)
        .containsExactly(
            "user            changed on  field      was   Platform  BaaS   synced",
            "--------------  ----------  ---------  ----  --------  -----  ---------",
            "Anna            BaaS        firstName  Anna  Hanna     Hanna  yes / yes",
            "bo@example.com  Platform    active     yes   no        no     yes / yes");
  }

  @Test
  void takesEveryChangeBack() {
    for (int i = 0; i < Edit.ALL.size(); i++) {
      User before =
          platform.createUser(
              CreateUser.of("anna" + i + "@example.com", "a-" + i).withFirstName("Anna"));

      lines(ImmutableList.of(before), Edit.ALL.get(i));

      User after = platform.user(before.id());
      for (var field : Edit.ALL.get(i).patch().fields()) {
        assertThat(after.values().agreesWith(before.values(), field)).as(field.name()).isTrue();
      }
      assertThat(after.synced()).isTrue();
    }
  }

  @Test
  void showsTheCodeOfAChangeThatTheLibraryRefuses() {
    User anna = platform.createUser(CreateUser.of("anna@example.com", "1").withActive(false));

    List<String> lines =
        lines(
            ImmutableList.of(anna),
            new Edit(SystemOfRecord.BAAS, UserPatch.set(UserFields.FIRST_NAME, "Hanna")));

    assertThat(lines.get(2)).startsWith("anna@example.com  BaaS        NOT_ALLOWED");
  }

  private List<String> lines(ImmutableList<User> users, Edit... edits) {
    return SideBySide.of(users, ImmutableList.copyOf(edits), platform, baas.users()).lines();
  }
}
