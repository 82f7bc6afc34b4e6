package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.role.Role;
import dev.tenantry.domain.role.RoleId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.value.RoleKey;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** Roles, which are the same for all tenants. */
abstract class RoleScenarios extends Scenarios {

  private static final RoleKey EDITOR = RoleKey.parse("editor");
  private static final RoleKey WRITER = RoleKey.parse("writer");

  @Test
  void ownerExistsFromTheStartAndMayInviteEveryRole() {
    Role owner = admin.roles().get(0);

    assertThat(admin.roles()).hasSize(1);
    assertThat(owner.key()).isEqualTo(RoleKey.OWNER);
    assertThat(owner.mayInvite(RoleKey.OWNER)).isTrue();
    assertThat(owner.mayInvite(EDITOR)).isTrue();
    assertThat(admin.role(owner.id())).isEqualTo(owner);
  }

  @Test
  void aRoleHasAKeyANameADescriptionAndTheRolesItMayInvite() {
    admin.createRole(CreateRole.of("writer", "Writer"));

    Role editor =
        admin.createRole(
            CreateRole.of("editor", " Editor ")
                .withDescription("Edits what others write.")
                .inviting("writer"));

    assertThat(editor.key()).isEqualTo(EDITOR);
    assertThat(editor.name()).isEqualTo("Editor");
    assertThat(editor.description()).contains("Edits what others write.");
    assertThat(editor.mayInvite(WRITER)).isTrue();
    assertThat(editor.mayInvite(RoleKey.OWNER)).isFalse();
    assertThat(editor.createdAt()).isEqualTo(START.truncatedTo(ChronoUnit.MICROS));
    assertThat(admin.role(editor.id())).isEqualTo(editor);
  }

  @Test
  void aRoleMayAlwaysInviteItsOwnKeySaidOrNot() {
    Role writer = admin.createRole(CreateRole.of("writer", "Writer"));
    Role editor = admin.createRole(CreateRole.of("editor", "Editor").inviting("editor"));

    assertThat(writer.mayInvite(WRITER)).isTrue();
    assertThat(editor.mayInvite(EDITOR)).isTrue();
    assertThat(admin.role(editor.id())).isEqualTo(editor);
  }

  @Test
  void theKeyIsUniqueAndComparedExactly() {
    admin.createRole(CreateRole.of("editor", "Editor"));
    admin.createRole(CreateRole.of("Editor", "Another"));

    ConflictException conflict =
        refusal(ConflictException.class, () -> admin.createRole(CreateRole.of("editor", "Second")));

    assertThat(conflict.entity()).isEqualTo("role");
    assertThat(conflict.field()).isEqualTo("key");
    assertThat(admin.roles()).hasSize(3);
    refusal(
        ConflictException.class, () -> admin.createRole(CreateRole.of("Owner", "Second owner")));
  }

  @Test
  void ofManyWhoCreateOneKeyAtOnceExactlyOneSucceeds() {
    ImmutableList<Throwable> failures =
        AtOnce.failuresOf(8, i -> () -> admin.createRole(CreateRole.of("editor", "Editor")));

    assertThat(failures).hasSize(7).allMatch(each -> each instanceof ConflictException);
    assertThat(admin.roles()).hasSize(2);
  }

  @Test
  void rolesAreListedInTheOrderOfTheirKeys() {
    admin.createRole(CreateRole.of("writer", "A"));
    admin.createRole(CreateRole.of("editor", "B"));
    admin.createRole(CreateRole.of("Auditor", "C"));

    assertThat(admin.roles())
        .extracting(role -> role.key().value())
        .containsExactly("Auditor", "Owner", "editor", "writer");
  }

  @Test
  void reportsEverythingThatIsWrongAtOnce() {
    CreateRole wrong =
        CreateRole.of("no key", " ")
            .withDescription(Strings.repeat("x", CreateRole.MAX_DESCRIPTION + 1))
            .inviting("Owner", "-");

    assertThat(problems(() -> admin.createRole(wrong)))
        .containsExactlyInAnyOrder(
            "key INVALID_ROLE_KEY",
            "name INVALID_NAME",
            "description INVALID_DESCRIPTION",
            "invites[1] INVALID_ROLE_KEY");
  }

  @Test
  void anUnknownRoleToInviteIsAnErrorAndNeverANewRole() {
    assertThat(
            problems(
                () ->
                    admin.createRole(
                        CreateRole.of("editor", "Editor").inviting("Owner", "nobody", "noone"))))
        .containsExactly("invites[1] UNKNOWN_ROLE", "invites[2] UNKNOWN_ROLE");

    assertThat(admin.roles()).hasSize(1);
  }

  @Test
  void aMissingRoleIsNotFoundByItsId() {
    RoleId missing = RoleId.parse("00000000-0000-7000-8000-00000000dead");

    NotFoundException refusal = refusal(NotFoundException.class, () -> admin.role(missing));

    assertThat(refusal.entity()).isEqualTo("role");
    assertThat(refusal.id()).isEqualTo(missing.toString());
  }

  @Test
  void everyUserReadsRolesAndOnlyASuperAdminCreatesThem() {
    Role editor = admin.createRole(CreateRole.of("editor", "Editor"));
    User anna = user("anna");

    assertThat(as(anna).roles()).isEqualTo(admin.roles());
    assertThat(as(anna).role(editor.id())).isEqualTo(editor);
    refusal(
        NotAllowedException.class, () -> as(anna).createRole(CreateRole.of("writer", "Writer")));
    assertThat(admin.roles()).hasSize(2);
  }
}
