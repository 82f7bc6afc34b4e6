package dev.tenantry.application.api;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class TenantryBuilderTest {

  @Test
  void buildNamesThePersistenceThatIsMissingAndHowToGiveIt() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Tenantry.builder().build())
        .withMessageContaining("no persistence")
        .withMessageContaining("persistence(..)");
  }
}
