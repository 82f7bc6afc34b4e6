package dev.tenantry.testkit.contract;

import static dev.tenantry.testkit.contract.Shown.assertThat;

import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.tenant.TenantQuery;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.testkit.UserFixture;

/** How one side counts the users of its tenants. */
record UserCounts(
    Storage<?, Tenant, TenantId> tenants, Storage<?, User, UserId> users, SystemOfRecord side) {

  void assertCounted() {
    TenantSamples samples = new TenantSamples(side);
    TenantId acme = samples.idOf(1);
    TenantId other = samples.idOf(2);
    tenants.insert(samples.copy(1), samples.copy(2));
    assertCounts(0, 0);

    UserFixture moving = UserFixture.anActiveUser(2).inTenant(acme);
    users.insert(
        copy(UserFixture.anActiveUser(1).inTenant(acme)),
        copy(moving),
        copy(UserFixture.anInactiveUser(3).inTenant(acme)),
        copy(UserFixture.anActiveUser(4)));
    assertCounts(3, 0);

    users.update(copy(moving.inTenant(other)).stored());
    assertCounts(2, 1);
    assertThat(tenants.find(acme, Storage.EVERYTHING).map(UserCounts::count)).hasValue(2L);
  }

  private void assertCounts(long first, long second) {
    assertThat(tenants.page(TenantQuery.all(), Storage.EVERYTHING).data())
        .extracting(UserCounts::count)
        .containsExactly(first, second);
  }

  private static long count(Values<Tenant> tenant) {
    return tenant.require(TenantFields.USER_COUNT);
  }

  private Replica<User> copy(UserFixture user) {
    return side == SystemOfRecord.PLATFORM ? user.onPlatform() : user.atBaas();
  }
}
