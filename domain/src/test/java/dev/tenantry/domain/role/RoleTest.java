package dev.tenantry.domain.role;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.value.RoleKey;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoleTest {

  private static final RoleKey EDITOR = RoleKey.parse("editor");
  private static final RoleKey VIEWER = RoleKey.parse("viewer");
  private static final Role ROLE =
      Role.of(new RoleId(new UUID(0, 1)), EDITOR, "Editor", Instant.EPOCH);

  @Test
  void mayAlwaysInviteItsOwnKey() {
    assertThat(ROLE.mayInvite(EDITOR)).isTrue();
    assertThat(ROLE.mayInvite(VIEWER)).isFalse();
  }

  @Test
  void mayInviteTheKeysThatItWasGiven() {
    assertThat(ROLE.inviting(ImmutableList.of(VIEWER)).mayInvite(VIEWER)).isTrue();
  }

  @Test
  void anOwnerMayInviteEveryRole() {
    assertThat(Role.OWNER.mayInvite(VIEWER)).isTrue();
  }

  @Test
  void saysWhatItWasMadeOf() {
    Role renamed = ROLE.named("Author").inviting(ImmutableList.of(VIEWER));

    assertThat(renamed.id()).isEqualTo(ROLE.id());
    assertThat(renamed.key()).isEqualTo(EDITOR);
    assertThat(renamed.name()).isEqualTo("Author");
    assertThat(renamed.description()).isEmpty();
    assertThat(renamed.invites()).containsExactly(VIEWER);
    assertThat(renamed.createdAt()).isEqualTo(Instant.EPOCH);
    assertThat(renamed).hasToString("Role[editor]").hasSameHashCodeAs(ROLE.id());
  }

  @Test
  void isEqualWhenEverythingAboutItIs() {
    assertThat(ROLE).isEqualTo(Role.of(ROLE.id(), EDITOR, "Editor", Instant.EPOCH));
    assertThat(ROLE).isNotEqualTo(ROLE.withDescription("edits"));
    assertThat(ROLE.withDescription("edits").description()).contains("edits");
    assertThat(ROLE).isNotEqualTo(ROLE.inviting(ImmutableList.of(VIEWER)));
  }
}
