package dev.tenantry.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.application.spi.BaasPersistence;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.testkit.TenantFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link dev.tenantry.application.spi.BaasTenantRepository} has to keep. */
public abstract class BaasTenantRepositoryContract
    extends ReplicaRepositoryContract<Tenant, TenantId> {

  private BaasPersistence persistence;

  /** For subclasses. */
  protected BaasTenantRepositoryContract() {}

  /** An empty storage; asked for once at the beginning of each test, and not used after its end. */
  protected abstract BaasPersistence persistence();

  @Override
  final Subject<Tenant, TenantId> subject() {
    return new Subject<>(Storage.baasTenants(persistence), new TenantSamples(SystemOfRecord.BAAS));
  }

  @BeforeEach
  @Override
  void begin() {
    persistence = persistence();
    super.begin();
  }

  @Test
  void letsTwoTenantsHaveOneReferenceForAMoment() {
    TenantFixture acme = TenantFixture.aTenant(1).with(TenantFields.REFERENCE, "acme");
    TenantFixture other = TenantFixture.aTenant(2).with(TenantFields.REFERENCE, "other");
    storage.insert(acme.atBaas(), other.atBaas());
    storage.update(other.with(TenantFields.REFERENCE, "acme").atBaas().stored());

    assertThat(
            storage
                .page(samples.all().and(TenantFields.REFERENCE.equalTo("acme")), Storage.EVERYTHING)
                .data())
        .extracting(tenant -> tenant.require(TenantFields.ID))
        .containsExactly(acme.id(), other.id());
  }

  @Test
  void countsTheUsersOfATenantAtTheBaasInactiveOnesIncluded() {
    new UserCounts(storage, Storage.baasUsers(persistence), SystemOfRecord.BAAS).assertCounted();
  }
}
