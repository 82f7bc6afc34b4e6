package dev.tenantry.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretTest {

  @Test
  void revealsWhatItWasGivenUnchanged() {
    assertThat(Secret.of("  correct horse\n").reveal()).isEqualTo("  correct horse\n");
  }

  @Test
  void showsNothing() {
    assertThat(Secret.of("correct horse")).hasToString("Secret[...]");
  }

  @Test
  void isEqualToItselfAlone() {
    Secret secret = Secret.of("correct horse");
    assertThat(secret).isEqualTo(secret).isNotEqualTo(Secret.of("correct horse"));
    assertThat(Set.of(secret)).doesNotContain(Secret.of("correct horse"));
  }

  @Test
  void cannotBeSerialised() {
    assertThat(Serializable.class.isAssignableFrom(Secret.class)).isFalse();
  }
}
