package dev.tenantry.domain.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tenantry.domain.field.Values;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TenantTest {

  private static final Values<Tenant> ACME =
      Values.of(TenantFields.ALL)
          .set(TenantFields.ID, new TenantId(new UUID(0, 1)))
          .set(TenantFields.NAME, "Acme")
          .set(TenantFields.REFERENCE, "acme-1")
          .set(TenantFields.IS_DEFAULT, true)
          .set(TenantFields.SYNCED, true)
          .set(TenantFields.USER_COUNT, 3L)
          .set(TenantFields.CREATED_AT, Instant.EPOCH)
          .set(TenantFields.UPDATED_AT, Instant.EPOCH.plusSeconds(1))
          .build();

  @Test
  void saysWhatItsValuesSay() {
    Tenant acme = Tenant.of(ACME);

    assertThat(acme.values()).isEqualTo(ACME);
    assertThat(acme.id()).isEqualTo(TenantId.parse("00000000-0000-0000-0000-000000000001"));
    assertThat(acme.name()).isEqualTo("Acme");
    assertThat(acme.reference()).hasValue("acme-1");
    assertThat(acme.isDefault()).isTrue();
    assertThat(acme.synced()).isTrue();
    assertThat(acme.userCount()).isEqualTo(3);
    assertThat(acme.createdAt()).isEqualTo(Instant.EPOCH);
    assertThat(acme.updatedAt()).isEqualTo(Instant.EPOCH.plusSeconds(1));
  }

  @Test
  void saysWhatIsNot() {
    Tenant other =
        Tenant.of(
            ACME.with(TenantFields.IS_DEFAULT, false).with(TenantFields.SYNCED, false).toBuilder()
                .set(TenantFields.REFERENCE, null)
                .build());

    assertThat(other.isDefault()).isFalse();
    assertThat(other.synced()).isFalse();
    assertThat(other.reference()).isEmpty();
  }

  @Test
  void isFoundByWhatAQueryAsksFor() {
    assertThat(TenantQuery.all().matches(ACME)).isTrue();
    assertThat(TenantQuery.where(TenantFields.NAME.equalTo("Acme")).matches(ACME)).isTrue();
    assertThat(TenantQuery.where(TenantFields.NAME.equalTo("Zenith")).matches(ACME)).isFalse();
  }

  @Test
  void isEqualByItsValues() {
    assertThat(Tenant.of(ACME))
        .isEqualTo(Tenant.of(ACME))
        .hasSameHashCodeAs(Tenant.of(ACME))
        .isNotEqualTo(Tenant.of(ACME.with(TenantFields.NAME, "Zenith")))
        .isNotEqualTo("Acme");
    assertThat(Tenant.of(ACME).hashCode()).isEqualTo(new TenantId(new UUID(0, 1)).hashCode());
  }

  @Test
  void showsItsIdAlone() {
    assertThat(Tenant.of(ACME)).hasToString("Tenant[00000000-0000-0000-0000-000000000001]");
  }

  @Test
  void namesTheRequiredValueThatIsMissing() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Tenant.of(ACME.toBuilder().set(TenantFields.NAME, null).build()))
        .withMessageContaining("name");
  }
}
