package dev.tenantry.quickstart;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.policy.Operation;
import dev.tenantry.domain.policy.Refused;
import dev.tenantry.domain.policy.SyncPolicy;
import dev.tenantry.domain.policy.SystemOfRecord;
import org.junit.jupiter.api.Test;

class RefusedOperationsTest {

  @Test
  void tryEveryCellThatThePolicyRefuses() {
    try (Tenantry tenantry = Run.emptyTenantry()) {
      var refused =
          SyncPolicy.standard().table().values().stream()
              .filter(Refused.class::isInstance)
              .map(cell -> cell.system() + " " + cell.operation() + " " + cell.entity())
              .collect(toImmutableSet());
      var tried =
          attempts(tenantry).stream()
              .map(each -> each.system() + " " + each.operation() + " " + each.entity())
              .collect(toImmutableSet());

      assertThat(refused).isNotEmpty();
      assertThat(tried).containsAll(refused);
    }
  }

  @Test
  void areAllRefusedByNameAndSayWhatToDo() {
    try (Tenantry tenantry = Run.emptyTenantry()) {
      for (Attempt attempt : attempts(tenantry)) {
        assertThat(attempt.answer())
            .as(attempt.call())
            .startsWith(
                "OPERATION_NOT_SUPPORTED: %s / %s / %s: "
                    .formatted(
                        attempt.system().word(),
                        attempt.operation().word(),
                        attempt.entity().word()))
            .contains("; ");
      }
    }
  }

  @Test
  void areShownWithTheirAnswers() {
    Run run = Run.with();

    assertThat(run.out())
        .containsSequence(
            "  platform.deleteUser(id)",
            "      OPERATION_NOT_SUPPORTED: Platform / delete / user: users are never deleted;"
                + " set the user inactive instead")
        .containsSequence(
            "  baas.users().update(patch of email, key)",
            "      OPERATION_NOT_SUPPORTED: BaaS / update / user: a patch here cannot change email;"
                + " change email on the Platform with updateUser");
    assertThat(run.out().stream().filter(line -> line.contains("OPERATION_NOT_SUPPORTED")))
        .hasSize(14);
  }

  @Test
  void tellWhereThePolicyWasNotObeyed() {
    Attempt notRefused =
        new Attempt(SystemOfRecord.BAAS, Operation.DELETE, EntityType.USER, "delete", () -> {});

    assertThat(notRefused.answer()).isEqualTo("was carried out, although the policy refuses it");
  }

  private static ImmutableList<Attempt> attempts(Tenantry tenantry) {
    return RefusedOperations.of(tenantry.platform().asSuperAdmin(), tenantry.baas().asSuperAdmin());
  }
}
