package dev.tenantry.adapters.inmemory;

import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.application.spi.SuperAdmin;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.BaasUserId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import java.time.Instant;
import java.util.UUID;

/** Users to store. */
final class Users {

  static final TenantScope EVERYTHING = TenantScope.allFor(SuperAdmin.authority());

  private Users() {}

  static UserId id(int number) {
    return new UserId(new UUID(1, number));
  }

  static TenantId tenant(int number) {
    return new TenantId(new UUID(2, number));
  }

  static Values<User> values(int number) {
    Instant created = Instant.EPOCH.plusSeconds(number);
    return Values.of(UserFields.ALL)
        .set(UserFields.ID, id(number))
        .set(UserFields.BAAS_ID, new BaasUserId(new UUID(3, number)))
        .set(UserFields.REFERENCE, "reference-" + number)
        .set(UserFields.EMAIL, "user" + number + "@example.com")
        .set(UserFields.ACTIVE, true)
        .set(UserFields.IS_OPTED_IN, true)
        .set(UserFields.ROLES, ImmutableSortedSet.of())
        .set(UserFields.CREATED_AT, created)
        .set(UserFields.UPDATED_AT, created)
        .build();
  }

  static Replica<User> copy(int number) {
    return copy(values(number), 1, 0);
  }

  static Replica<User> copy(Values<User> values, long confirmed, long version) {
    return Replica.restore(SystemOfRecord.PLATFORM, values)
        .revision(1)
        .confirmed(confirmed)
        .version(version)
        .build();
  }

  static Row<User> row(Values<User> values) {
    return new Row<>(
        values.require(UserFields.ID), values.require(UserFields.CREATED_AT), copy(values, 1, 1));
  }
}
