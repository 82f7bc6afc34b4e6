package dev.tenantry.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterFormTest {

  @TempDir Path folder;

  @Test
  void hasItsColumnsInAnyOrder() {
    Run run =
        Run.withRoster(
            folder,
            """
            reference,tenant,role,timezone,locale,last_name,first_name,email
            1,Acme,editor,Asia/Bangkok,en-Us,Berg,Anna,anna@example.com
            """);

    assertThat(run.rosterLine()).isEqualTo("roster: 1 rows, 1 created, 0 already there, 0 refused");
  }

  @Test
  void needsNoMoreThanAddressAndTenant() {
    Run run = Run.withRoster(folder, "tenant,email\nAcme,anna@example.com");

    assertThat(run.rosterLine()).isEqualTo("roster: 1 rows, 1 created, 0 already there, 0 refused");
    assertThat(run.out()).anyMatch(line -> line.contains("anna@example.com"));
  }

  @Test
  void mayBeginWithAByteOrderMark() {
    Run run = Run.withRoster(folder, "\uFEFFemail,tenant\nanna@example.com,Acme\n");

    assertThat(run.exitCode()).isZero();
    assertThat(run.rosterLine()).isEqualTo("roster: 1 rows, 1 created, 0 already there, 0 refused");
  }

  @Test
  void mayHoldNobody() {
    Run run = Run.withRoster(folder, "email,tenant\n");

    assertThat(run.exitCode()).isZero();
    assertThat(run.rosterLine()).isEqualTo("roster: 0 rows, 0 created, 0 already there, 0 refused");
    assertThat(run.out()).anyMatch(line -> line.contains("OPERATION_NOT_SUPPORTED"));
  }

  @Test
  void mayHoldAnOwnerAlone() {
    Run run = Run.withRoster(folder, "email,tenant,role\nanna@example.com,Acme,Owner\n");

    assertThat(run.exitCode()).isZero();
    assertThat(run.rosterLine()).isEqualTo("roster: 1 rows, 1 created, 0 already there, 0 refused");
  }
}
