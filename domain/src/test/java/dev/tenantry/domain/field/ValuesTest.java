package dev.tenantry.domain.field;

import static dev.tenantry.domain.field.TestValues.firstName;
import static dev.tenantry.domain.field.TestValues.nobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ValuesTest {

  @Test
  void settingATextThatIsComparedByAKeySetsTheKeyToo() {
    Values<User> user = nobody().with(UserFields.EMAIL, "Anna@Example.com");

    assertThat(user.find(UserFields.EMAIL)).contains("Anna@Example.com");
    assertThat(user.find(UserFields.EMAIL_KEY)).contains("anna@example.com");
  }

  @Test
  void takingATextOverFromOtherValuesTakesItsKeyToo() {
    Values<User> user = nobody().with(UserFields.EMAIL, "Anna@Example.com");

    assertThat(nobody().withFieldOf(user, UserFields.EMAIL)).isEqualTo(user);
    assertThat(user.withFieldOf(nobody(), UserFields.EMAIL)).isEqualTo(nobody());
  }

  @Test
  void restoringSetsOneFieldAndNoOther() {
    Values<User> user =
        Values.of(UserFields.ALL).restore(UserFields.EMAIL, "Anna@Example.com").build();

    assertThat(user.find(UserFields.EMAIL_KEY)).isEmpty();
  }

  @Test
  void changingACopyLeavesTheOriginalAlone() {
    Values<User> anna = firstName("Anna");
    Values.Builder<User> builder = anna.toBuilder();
    Values<User> built = builder.build();
    builder.set(UserFields.FIRST_NAME, "Bo");

    assertThat(anna).isEqualTo(firstName("Anna"));
    assertThat(built).isEqualTo(firstName("Anna"));
    assertThat(builder.build()).isEqualTo(firstName("Bo"));
  }

  @Test
  void agreesWithOthersFieldByField() {
    assertThat(firstName("Anna").agreesWith(firstName("Anna"), UserFields.FIRST_NAME)).isTrue();
    assertThat(firstName("Anna").agreesWith(nobody(), UserFields.FIRST_NAME)).isFalse();
    assertThat(nobody().agreesWith(firstName("Anna"), UserFields.FIRST_NAME)).isFalse();
    assertThat(nobody().agreesWith(nobody(), UserFields.FIRST_NAME)).isTrue();
  }

  @Test
  void namesARequiredValueThatIsMissing() {
    assertThatThrownBy(() -> nobody().require(UserFields.EMAIL))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("user.email");
  }

  @Test
  void areCompleteWhereNoRequiredValueIsMissing() {
    Values<Tenant> acme =
        Values.of(TenantFields.ALL)
            .set(TenantFields.ID, new TenantId(new UUID(0, 1)))
            .set(TenantFields.NAME, "Acme")
            .set(TenantFields.IS_DEFAULT, false)
            .set(TenantFields.SYNCED, true)
            .set(TenantFields.USER_COUNT, 0L)
            .set(TenantFields.CREATED_AT, Instant.EPOCH)
            .set(TenantFields.UPDATED_AT, Instant.EPOCH)
            .build();

    assertThat(acme.requireComplete()).isSameAs(acme);
    assertThatThrownBy(() -> Values.none(TenantFields.ALL).requireComplete())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("tenant.id");
  }

  @Test
  void showsNoValue() {
    assertThat(firstName("Anna")).asString().doesNotContain("Anna");
  }
}
