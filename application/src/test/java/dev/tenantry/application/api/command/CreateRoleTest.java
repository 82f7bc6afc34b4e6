package dev.tenantry.application.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Strings;
import dev.tenantry.domain.error.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateRoleTest {

  private static final CreateRole EDITOR = CreateRole.of("editor", "Editor");

  @Test
  void everyWitherGivesANewCommandAndLeavesTheOldAlone() {
    CreateRole full = EDITOR.withDescription("Edits.").inviting("a", "b").inviting("c");

    assertThat(full.key()).isEqualTo("editor");
    assertThat(full.name()).isEqualTo("Editor");
    assertThat(full.description()).contains("Edits.");
    assertThat(full.invites()).containsExactly("c");
    assertThat(EDITOR.description()).isEmpty();
    assertThat(EDITOR.invites()).isEmpty();
  }

  @Test
  void tellsAllThatIsWrongWithIt() {
    assertThat(
            CreateRole.of("no key", "")
                .withDescription(Strings.repeat("x", 1_001))
                .inviting("Owner", "no key")
                .violations())
        .extracting(Violation::path)
        .containsExactly("key", "name", "description", "invites[1]");
    assertThat(EDITOR.violations()).isEmpty();
  }

  @Test
  void aDescriptionHasAThousandCharactersAtMostAsPeopleCountThem() {
    assertThat(EDITOR.withDescription("\ud83d\ude00".repeat(1_000)).violations()).isEmpty();
    assertThat(EDITOR.withDescription("\ud83d\ude00".repeat(1_001)).violations()).hasSize(1);
    assertThat(EDITOR.withDescription("").violations()).isEmpty();
    assertThat(EDITOR.withDescription("Two\nlines.").violations()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "\ud83d", "\ude00x"})
  void aDescriptionThatNoDatabaseKeepsIsRefused(String description) {
    assertThat(EDITOR.withDescription(description).violations())
        .extracting(Violation::code)
        .containsExactly("INVALID_DESCRIPTION");
  }

  @Test
  void showsNoValue() {
    assertThat(EDITOR.withDescription("canary").inviting("canary"))
        .hasToString("CreateRole[described, 1 invited]");
  }
}
