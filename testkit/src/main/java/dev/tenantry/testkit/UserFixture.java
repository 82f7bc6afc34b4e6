package dev.tenantry.testkit;

import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.BaasUserId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.value.RoleKey;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Users for tests: {@code
 * UserFixture.anActiveUser(2).inTenant(acme).withRoles("Owner").onPlatform()}.
 *
 * <p>Two users with different numbers differ in id, BaaS id, reference, address and time of
 * creation. Immutable.
 */
public final class UserFixture {

  private static final Instant FIRST_CREATED = Instant.parse("2026-01-01T08:00:00Z");
  private static final long BAAS = 0xB000_0000_0000_0000L;

  private final Values<User> values;

  private UserFixture(Values<User> values) {
    this.values = values;
  }

  /** Anna, outside any tenant and without roles. */
  public static UserFixture anActiveUser() {
    return anActiveUser(1)
        .with(UserFields.EMAIL, "Anna@example.com")
        .with(UserFields.FIRST_NAME, "Anna");
  }

  /**
   * A user of that number, outside any tenant and without roles; created so many seconds after
   * eight o'clock.
   */
  public static UserFixture anActiveUser(int number) {
    UUID id = SequentialIds.numbered(number);
    Instant created = FIRST_CREATED.plusSeconds(number);
    return new UserFixture(
        Values.of(UserFields.ALL)
            .set(UserFields.ID, new UserId(id))
            .set(UserFields.BAAS_ID, new BaasUserId(new UUID(BAAS, id.getLeastSignificantBits())))
            .set(UserFields.REFERENCE, "user-" + number)
            .set(UserFields.EMAIL, "User" + number + "@example.com")
            .set(UserFields.ACTIVE, true)
            .set(UserFields.IS_OPTED_IN, false)
            .set(UserFields.ROLES, ImmutableSortedSet.of())
            .set(UserFields.CREATED_AT, created)
            .set(UserFields.UPDATED_AT, created)
            .build());
  }

  /** A user of that number who may not log in. */
  public static UserFixture anInactiveUser(int number) {
    return anActiveUser(number).with(UserFields.ACTIVE, false);
  }

  /** This user in a tenant. */
  public UserFixture inTenant(TenantId tenant) {
    return with(UserFields.TENANT_ID, tenant);
  }

  /** This user with these roles alone. */
  public UserFixture withRoles(String... keys) {
    return with(
        UserFields.ROLES,
        Stream.of(keys)
            .map(RoleKey::parse)
            .collect(ImmutableSortedSet.toImmutableSortedSet(RoleKey::compareTo)));
  }

  /** This user with another value of a field, in whose normal form it is brought. */
  public <V> UserFixture with(Field<User, V> field, V value) {
    return new UserFixture(values.with(field, field.normalise(value)));
  }

  /** The user's id. */
  public UserId id() {
    return values.require(UserFields.ID);
  }

  /** What the user's row holds; computed fields are not among it. */
  public Values<User> values() {
    return values;
  }

  /** The Platform's copy, new, and unknown to the BaaS. */
  public Replica<User> onPlatform() {
    return Replica.created(values, values.require(UserFields.CREATED_AT));
  }

  /** The BaaS's copy, new, as it was received from the Platform. */
  public Replica<User> atBaas() {
    return Replica.received(onPlatform().ship().state(), values.require(UserFields.UPDATED_AT));
  }
}
