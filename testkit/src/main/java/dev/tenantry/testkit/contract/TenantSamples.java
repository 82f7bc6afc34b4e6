package dev.tenantry.testkit.contract;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.field.Catalogue;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.field.InstantField;
import dev.tenantry.domain.field.TextField;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.testkit.SequentialIds;
import dev.tenantry.testkit.TenantFixture;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Tenants to fill a storage with. */
record TenantSamples(SystemOfRecord side) implements Samples<Tenant, TenantId> {

  private static final Instant AROUND = Instant.parse("2026-03-01T00:00:00.999999Z");

  @Override
  public Catalogue<Tenant> catalogue() {
    return TenantFields.ALL;
  }

  @Override
  public IdField<Tenant, TenantId> id() {
    return TenantFields.ID;
  }

  @Override
  public ImmutableList<IdField<Tenant, ?>> idFields() {
    return ImmutableList.of(TenantFields.ID);
  }

  @Override
  public TextField<Tenant> name() {
    return TenantFields.NAME;
  }

  @Override
  public InstantField<Tenant> createdAt() {
    return TenantFields.CREATED_AT;
  }

  @Override
  public InstantField<Tenant> updatedAt() {
    return TenantFields.UPDATED_AT;
  }

  @Override
  public Values<Tenant> plain(int number) {
    return TenantFixture.aTenant(number).values();
  }

  @Override
  public Values<Tenant> full(int number) {
    return plain(number).toBuilder()
        .set(TenantFields.NAME, Strings.repeat("😀", 200))
        .set(TenantFields.REFERENCE, Strings.padEnd(number + "Ж", 200, '\''))
        .set(TenantFields.IS_DEFAULT, true)
        .set(TenantFields.CREATED_AT, Instant.parse("1970-01-01T00:00:00.000001Z"))
        .set(TenantFields.UPDATED_AT, Instant.parse("2199-12-31T23:59:59.999999Z"))
        .build();
  }

  @Override
  public Values<Tenant> random(int number, Random random) {
    return Values.of(TenantFields.ALL)
        .set(TenantFields.ID, new TenantId(new UUID(random.nextLong(), random.nextLong())))
        .set(TenantFields.NAME, SampleTexts.any(random))
        .set(
            TenantFields.REFERENCE,
            random.nextBoolean() ? null : SampleTexts.any(random) + "-" + number)
        .set(TenantFields.IS_DEFAULT, random.nextBoolean())
        .set(TenantFields.CREATED_AT, AROUND.plusNanos(1_000L * random.nextInt(8)))
        .set(TenantFields.UPDATED_AT, AROUND)
        .build();
  }

  @Override
  public ImmutableList<TenantScope> scopesOver(List<Values<Tenant>> entities) {
    TenantId first = entities.get(0).require(TenantFields.ID);
    return ImmutableList.of(
        Storage.EVERYTHING,
        TenantScope.of(first),
        TenantScope.of(new TenantId(SequentialIds.numbered(404))),
        TenantScope.only(new UserId(first.value())));
  }

  @Override
  public boolean isIn(TenantScope scope, Values<Tenant> tenant) {
    if (scope instanceof TenantScope.OneTenant one) {
      return tenant.require(TenantFields.ID).equals(one.tenant());
    }
    return scope instanceof TenantScope.AllTenants;
  }

  @Override
  public Values<Tenant> visible(Replica<Tenant> copy) {
    return copy.valuesWithSynced().with(TenantFields.USER_COUNT, 0L);
  }
}
