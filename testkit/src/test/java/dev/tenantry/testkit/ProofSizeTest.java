package dev.tenantry.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class ProofSizeTest {

  private final String before = System.getProperty(ProofSize.PROPERTY, "false");

  @AfterEach
  void restore() {
    System.setProperty(ProofSize.PROPERTY, before);
  }

  @Test
  void isTheOrdinaryOneUnlessAProofIsAskedFor() {
    System.setProperty(ProofSize.PROPERTY, "false");
    assertThat(ProofSize.of(1, 1_000)).isEqualTo(1);

    System.setProperty(ProofSize.PROPERTY, "true");
    assertThat(ProofSize.of(1, 1_000)).isEqualTo(1_000);
  }
}
