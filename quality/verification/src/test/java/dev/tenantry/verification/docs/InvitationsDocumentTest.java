package dev.tenantry.verification.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.domain.invite.InviteStates;
import org.junit.jupiter.api.Test;

/** The document about invitations says what the code does. */
class InvitationsDocumentTest {

  private final Markdown document = Markdown.of("docs/invitations.md");

  @Test
  void itsDiagramIsTheTableOfMoves() {
    assertThat(document.generated("states"))
        .isEqualTo("```mermaid\n" + InviteStates.diagram() + "```\n");
  }

  @Test
  void itsCodesAreAllThatRowsAreRefusedWith() {
    assertThat(document.generated("problems")).isEqualTo(Tables.problems());
  }
}
