package dev.tenantry.domain.sync;

import static dev.tenantry.domain.sync.Pair.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.tenant.TenantPatch;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TenantReplicaTest {

  private static final Values<Tenant> ACME =
      Values.of(TenantFields.ALL)
          .set(TenantFields.ID, new TenantId(new UUID(0, 1)))
          .set(TenantFields.NAME, "Acme")
          .set(TenantFields.IS_DEFAULT, false)
          .set(TenantFields.USER_COUNT, 3L)
          .set(TenantFields.CREATED_AT, at(100))
          .set(TenantFields.UPDATED_AT, at(100))
          .build();

  private final Replica<Tenant> platform = Replica.created(ACME, at(100)).ship();
  private final Replica<Tenant> baas = Replica.received(platform.state(), at(110));

  @Test
  void aTenantSyncsLikeAUserWithItsNameAsTheOneSharedField() {
    Replica<Tenant> renamed = baas.write(TenantPatch.set(TenantFields.NAME, "Acme Ltd"), at(200));

    Replica<Tenant> told = platform.receive(renamed.state(), at(210)).replica();

    assertThat(platform.stamps().text()).isEqualTo("name:100.0");
    assertThat(renamed.stamps().text()).isEqualTo("name:100.200");
    assertThat(told.values().get(TenantFields.NAME)).isEqualTo("Acme Ltd");
    assertThat(told.isSynced()).isTrue();
  }

  @Test
  void aTenantsReferenceIsThePlatforms() {
    Replica<Tenant> named =
        platform.write(TenantPatch.set(TenantFields.REFERENCE, "acme"), at(200)).ship();

    assertThat(baas.receive(named.state(), at(210)).replica().values())
        .isEqualTo(
            ACME.toBuilder()
                .set(TenantFields.REFERENCE, "acme")
                .set(TenantFields.UPDATED_AT, at(210))
                .set(TenantFields.USER_COUNT, null)
                .build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> baas.write(TenantPatch.set(TenantFields.REFERENCE, "acme"), at(200)));
  }

  @Test
  void theCountOfUsersIsEachSidesOwn() {
    assertThat(platform.values().find(TenantFields.USER_COUNT)).isEmpty();
    assertThat(baas.values().find(TenantFields.USER_COUNT)).isEmpty();
    assertThat(platform.writeValues(ACME.with(TenantFields.USER_COUNT, 4L), at(200)))
        .isSameAs(platform);
  }

  @Test
  void theOperatorCanAdoptATenantsNameToo() {
    Replica<Tenant> told =
        Replica.received(
            platform.write(TenantPatch.set(TenantFields.NAME, "Acme Ltd"), at(200)).ship().state(),
            at(210));
    Replica<Tenant> halted = platform.receive(told.state(), at(300)).replica();

    assertThat(halted.isHalted()).isTrue();
    assertThat(halted.operatorChoosesBaas(told.state(), at(310)).values().get(TenantFields.NAME))
        .isEqualTo("Acme Ltd");
  }
}
