package dev.tenantry.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class BaasUserKeyTest {

  private static final BaasUserId ID = new BaasUserId(new UUID(1, 2));

  @Test
  void asksForEverythingThatItNames() {
    assertThat(BaasUserKey.id(ID).andEmail("anna@example.com").conditions())
        .extracting(condition -> condition.field().name())
        .containsExactly("baasId", "emailKey");
    assertThat(BaasUserKey.email("anna@example.com").conditions()).hasSize(1);
    assertThat(BaasUserKey.id(ID).conditions()).hasSize(1);
  }

  @Test
  void refusesNothingInPlaceOfWhatItNames() {
    assertThatNullPointerException()
        .isThrownBy(() -> BaasUserKey.id(null))
        .withMessage("'id' must not be null");
    assertThatNullPointerException()
        .isThrownBy(() -> BaasUserKey.email(null))
        .withMessage("'email' must not be null");
    assertThatNullPointerException()
        .isThrownBy(() -> BaasUserKey.id(ID).andEmail(null))
        .withMessage("'email' must not be null");
  }

  @Test
  void showsNoAddress() {
    assertThat(BaasUserKey.id(ID).andEmail("anna@example.com").toString())
        .doesNotContain("anna")
        .contains("e-mail");
  }
}
