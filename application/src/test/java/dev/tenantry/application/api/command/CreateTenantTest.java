package dev.tenantry.application.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.domain.error.Violation;
import dev.tenantry.domain.tenant.TenantFields;
import org.junit.jupiter.api.Test;

class CreateTenantTest {

  private static final CreateTenant ACME = CreateTenant.named("Acme");

  @Test
  void aReferenceGivesANewCommandAndLeavesTheOldAlone() {
    assertThat(ACME.withReference("acme").fields().fields())
        .containsExactly(TenantFields.NAME, TenantFields.REFERENCE);
    assertThat(ACME.fields().fields()).containsExactly(TenantFields.NAME);
  }

  @Test
  void tellsAllThatIsWrongWithIt() {
    assertThat(CreateTenant.named(" ").withReference(" ").violations())
        .extracting(Violation::path)
        .containsExactly("name", "reference");
    assertThat(ACME.violations()).isEmpty();
  }

  @Test
  void showsItsFieldsButNoValue() {
    assertThat(ACME.withReference("acme"))
        .hasToString("CreateTenant[tenant.name, tenant.reference]");
  }
}
