package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.application.api.command.UpdateRole;
import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.role.Role;
import dev.tenantry.domain.role.RoleId;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.value.RoleKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class RoleChangeScenarios extends PeopleScenarios {

  private static final RoleKey EDITOR = RoleKey.parse("editor");
  private static final RoleKey WRITER = RoleKey.parse("writer");

  private Tenant acme;
  private Role writer;
  private Role editor;

  @BeforeEach
  void begin() {
    acme = tenant("Acme");
    writer = admin.createRole(CreateRole.of("writer", "Writer"));
    editor =
        admin.createRole(
            CreateRole.of("editor", "Editor").withDescription("Edits.").inviting("writer"));
  }

  @Test
  void changesWhatIsNamedAndKeepsTheRest() {
    Role renamed = admin.updateRole(editor.id(), UpdateRole.nothing().withName(" Chief "));

    assertThat(renamed).isEqualTo(editor.named("Chief"));
    assertThat(admin.role(editor.id())).isEqualTo(renamed);
  }

  @Test
  void clearsADescriptionAndReplacesTheRolesToInvite() {
    Role changed =
        admin.updateRole(
            editor.id(), UpdateRole.nothing().withoutDescription().inviting("Owner", "editor"));

    assertThat(changed.description()).isEmpty();
    assertThat(changed.invites()).containsExactly(RoleKey.OWNER);
    assertThat(admin.role(editor.id())).isEqualTo(changed);
  }

  @Test
  void anUpdateReportsEverythingThatIsWrongAndChangesNothing() {
    UpdateRole wrong =
        UpdateRole.nothing().withName(" ").withDescription("a\0b").inviting("writer", "-");

    assertThat(problems(() -> admin.updateRole(editor.id(), wrong)))
        .containsExactlyInAnyOrder(
            "name INVALID_NAME", "description INVALID_DESCRIPTION", "invites[1] INVALID_ROLE_KEY");
    assertThat(
            problems(() -> admin.updateRole(editor.id(), UpdateRole.nothing().inviting("nobody"))))
        .containsExactly("invites[0] UNKNOWN_ROLE");
    assertThat(admin.role(editor.id())).isEqualTo(editor);
  }

  @Test
  void aDeletedRoleLeavesTheInviteListsOfOthers() {
    admin.deleteRole(writer.id());

    assertThat(admin.roles()).extracting(Role::key).containsExactly(RoleKey.OWNER, EDITOR);
    assertThat(admin.role(editor.id()).invites()).isEmpty();
    refusal(NotFoundException.class, () -> admin.role(writer.id()));
  }

  @Test
  void aRoleThatAUserHasIsNotDeletedEvenIfTheUserIsInactive() {
    User anna = admin.createUser(named("anna").withActive(false).withRoles("writer"));

    assertThat(problems(() -> admin.deleteRole(writer.id()))).containsExactly("id ROLE_IN_USE");
    assertThat(admin.role(editor.id()).invites()).containsExactly(WRITER);

    admin.unassignRolesFromUser(anna.id(), ImmutableList.of("writer"));
    admin.deleteRole(writer.id());
  }

  @Test
  void ownerIsNeverDeleted() {
    assertThat(problems(() -> admin.deleteRole(Role.OWNER.id()))).containsExactly("id OWNER_STAYS");
  }

  @Test
  void assignsAndUnassignsRolesInBothSystems() {
    User anna = member(acme, "anna", "writer");

    User more = admin.assignRolesToUser(anna.id(), ImmutableList.of("writer", "editor"));
    assertThat(more.roles()).containsExactly(EDITOR, WRITER);
    assertThat(copyOf(anna).roles()).containsExactly(EDITOR, WRITER);
    assertThat(more.synced()).isTrue();

    User less = admin.unassignRolesFromUser(anna.id(), ImmutableList.of("writer", "Owner"));
    assertThat(less.roles()).containsExactly(EDITOR);
    assertThat(copyOf(anna).roles()).containsExactly(EDITOR);
    assertThat(admin.user(anna.id())).isEqualTo(less);
  }

  @Test
  void assigningWhatTheUserHasChangesNothing() {
    User anna = member(acme, "anna", "writer");
    clock.advance(java.time.Duration.ofSeconds(1));

    assertThat(admin.assignRolesToUser(anna.id(), ImmutableList.of("writer"))).isEqualTo(anna);
    assertThat(admin.unassignRolesFromUser(anna.id(), ImmutableList.of("editor"))).isEqualTo(anna);
  }

  @Test
  void anUnknownRoleIsAnErrorAndNeverANewRole() {
    User anna = member(acme, "anna", "writer");
    ImmutableList<String> keys = ImmutableList.of("editor", "nobody", "no key");

    assertThat(problems(() -> admin.assignRolesToUser(anna.id(), keys)))
        .containsExactly("keys[1] UNKNOWN_ROLE", "keys[2] UNKNOWN_ROLE");
    assertThat(problems(() -> admin.unassignRolesFromUser(anna.id(), keys)))
        .containsExactly("keys[1] UNKNOWN_ROLE", "keys[2] UNKNOWN_ROLE");
    assertThat(admin.user(anna.id())).isEqualTo(anna);
    assertThat(admin.roles()).hasSize(3);
  }

  @Test
  void theLastActiveOwnerKeepsTheRole() {
    User olga = member(acme, "olga", "Owner");
    ImmutableList<String> owner = ImmutableList.of("Owner");

    assertThat(problems(() -> admin.unassignRolesFromUser(olga.id(), owner)))
        .containsExactly("roles LAST_OWNER");

    User oskar = admin.assignRolesToUser(member(acme, "oskar").id(), owner);
    assertThat(admin.unassignRolesFromUser(olga.id(), owner).roles()).isEmpty();
    assertThat(problems(() -> admin.unassignRolesFromUser(oskar.id(), owner)))
        .containsExactly("roles LAST_OWNER");
  }

  @Test
  void onlyASuperAdminChangesRoles() {
    User olga = member(acme, "olga", "Owner");
    ImmutableList<String> keys = ImmutableList.of("writer");

    refusal(
        NotAllowedException.class,
        () -> as(olga).updateRole(editor.id(), UpdateRole.nothing().withName("Mine")));
    refusal(NotAllowedException.class, () -> as(olga).deleteRole(editor.id()));
    refusal(NotAllowedException.class, () -> as(olga).assignRolesToUser(olga.id(), keys));
    refusal(NotAllowedException.class, () -> as(olga).unassignRolesFromUser(olga.id(), keys));
  }

  @Test
  void whatIsMissingIsNotFound() {
    RoleId role = RoleId.parse("00000000-0000-7000-8000-00000000dead");
    UserId user = UserId.parse("00000000-0000-7000-8000-00000000dead");

    refusal(NotFoundException.class, () -> admin.updateRole(role, UpdateRole.nothing()));
    refusal(NotFoundException.class, () -> admin.deleteRole(role));
    refusal(
        NotFoundException.class, () -> admin.assignRolesToUser(user, ImmutableList.of("writer")));
  }
}
