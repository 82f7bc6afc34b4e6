package dev.tenantry.testkit.contract;

import static dev.tenantry.testkit.contract.Shown.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tenantry.application.spi.PlatformPersistence;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.testkit.TenantFixture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link dev.tenantry.application.spi.TenantRepository} has to keep. */
public abstract class TenantRepositoryContract extends ReplicaRepositoryContract<Tenant, TenantId> {

  private PlatformPersistence persistence;

  /** For subclasses. */
  protected TenantRepositoryContract() {}

  /** An empty storage; asked for once at the beginning of each test, and not used after its end. */
  protected abstract PlatformPersistence persistence();

  @Override
  final Subject<Tenant, TenantId> subject() {
    return new Subject<>(
        Storage.platformTenants(persistence), new TenantSamples(SystemOfRecord.PLATFORM));
  }

  @BeforeEach
  @Override
  void begin() {
    persistence = persistence();
    super.begin();
  }

  @Test
  void refusesASecondTenantForTheSameReference() {
    storage.insert(tenant(1).with(TenantFields.REFERENCE, "acme").onPlatform());

    assertConflict(
        () -> storage.insert(tenant(2).with(TenantFields.REFERENCE, "acme").onPlatform()));
  }

  @Test
  void refusesToChangeATenantToTheReferenceOfAnother() {
    storage.insert(
        tenant(1).with(TenantFields.REFERENCE, "acme").onPlatform(), tenant(2).onPlatform());

    assertConflict(
        () -> storage.update(tenant(2).with(TenantFields.REFERENCE, "acme").onPlatform().stored()));
  }

  @Test
  void letsManyTenantsBeWithoutReference() {
    storage.insert(tenant(1).onPlatform(), tenant(2).onPlatform());

    assertThat(
            storage.count(samples.all().and(TenantFields.REFERENCE.isAbsent()), Storage.EVERYTHING))
        .isEqualTo(2);
  }

  @Test
  void freesAReferenceThatATenantGaveUp() {
    storage.insert(tenant(1).with(TenantFields.REFERENCE, "acme").onPlatform());
    storage.update(tenant(1).onPlatform().stored());
    storage.insert(tenant(2).with(TenantFields.REFERENCE, "acme").onPlatform());

    assertThat(
            storage
                .page(samples.all().and(TenantFields.REFERENCE.equalTo("acme")), Storage.EVERYTHING)
                .data())
        .extracting(each -> each.require(TenantFields.ID))
        .containsExactly(tenant(2).id());
  }

  @Test
  void countsThePlatformsUsersOfATenantInactiveOnesIncluded() {
    new UserCounts(storage, Storage.platformUsers(persistence), SystemOfRecord.PLATFORM)
        .assertCounted();
  }

  private static void assertConflict(ThrowingCallable change) {
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(change)
        .satisfies(
            conflict -> {
              assertThat(conflict.entity()).isEqualTo("tenant");
              assertThat(conflict.field()).isEqualTo("reference");
            });
  }

  private static TenantFixture tenant(int number) {
    return TenantFixture.aTenant(number);
  }
}
