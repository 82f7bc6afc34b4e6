package dev.tenantry.testkit.contract;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import dev.tenantry.application.spi.PlatformPersistence;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.field.Catalogue;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.field.InstantField;
import dev.tenantry.domain.field.TextField;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.role.Role;
import dev.tenantry.domain.role.RoleId;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.BaasUserId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.value.RoleKey;
import dev.tenantry.testkit.SequentialIds;
import dev.tenantry.testkit.UserFixture;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Users to fill a storage with. */
record UserSamples(SystemOfRecord side) implements Samples<User, UserId> {

  static final ImmutableList<TenantId> TENANTS =
      ImmutableList.of(
          new TenantId(SequentialIds.numbered(901)),
          new TenantId(SequentialIds.numbered(902)),
          new TenantId(new UUID(-1, -1)));

  private static final int MOST_ROLES = 20;
  private static final Instant AROUND = Instant.parse("2026-03-01T00:00:00.999999Z");

  @Override
  public Catalogue<User> catalogue() {
    return UserFields.ALL;
  }

  @Override
  public IdField<User, UserId> id() {
    return UserFields.ID;
  }

  @Override
  public ImmutableList<IdField<User, ?>> idFields() {
    return ImmutableList.of(UserFields.ID, UserFields.BAAS_ID);
  }

  @Override
  public TextField<User> name() {
    return UserFields.FIRST_NAME;
  }

  @Override
  public InstantField<User> createdAt() {
    return UserFields.CREATED_AT;
  }

  @Override
  public InstantField<User> updatedAt() {
    return UserFields.UPDATED_AT;
  }

  @Override
  public Values<User> plain(int number) {
    return UserFixture.anActiveUser(number).values();
  }

  @Override
  public Values<User> full(int number) {
    return plain(number).toBuilder()
        .set(UserFields.REFERENCE, Strings.padEnd(number + "😀", 201, '\''))
        .set(UserFields.EMAIL, "Жанна" + number + "@" + Strings.repeat("Example.", 20) + "com")
        .set(UserFields.FIRST_NAME, Strings.repeat("😀", 200))
        .set(UserFields.LAST_NAME, Strings.repeat("Ж", 200))
        .set(UserFields.PHONE, "+155500012345678")
        .set(UserFields.LOCALE, "sr-Latn-RS")
        .set(UserFields.TIMEZONE, "America/Argentina/ComodRivadavia")
        .set(UserFields.AVATAR_URL, "https://example.com/" + Strings.repeat("a", 1_900))
        .set(UserFields.CUSTOM_DATA, LargestData.DATA)
        .set(UserFields.IS_OPTED_IN, true)
        .set(UserFields.TENANT_ID, TENANTS.get(2))
        .set(UserFields.ROLES, roles(MOST_ROLES))
        .set(UserFields.CREATED_AT, Instant.parse("1970-01-01T00:00:00.000001Z"))
        .set(UserFields.UPDATED_AT, Instant.parse("2199-12-31T23:59:59.999999Z"))
        .build();
  }

  @Override
  public Values<User> random(int number, Random random) {
    UUID id = new UUID(random.nextLong(), random.nextLong());
    String local = random.nextBoolean() ? "User_" : "ЖаннаX%";
    return Values.of(UserFields.ALL)
        .set(UserFields.ID, new UserId(id))
        .set(UserFields.BAAS_ID, new BaasUserId(new UUID(random.nextLong(), number)))
        .set(UserFields.REFERENCE, SampleTexts.any(random) + "-" + number)
        .set(UserFields.EMAIL, local + number + "@Example.com")
        .set(UserFields.FIRST_NAME, random.nextInt(5) == 0 ? null : SampleTexts.any(random))
        .set(UserFields.LAST_NAME, random.nextInt(3) == 0 ? null : SampleTexts.any(random))
        .set(
            UserFields.PHONE, random.nextBoolean() ? null : "+1555000" + (1000 + random.nextInt(5)))
        .set(UserFields.LOCALE, random.nextBoolean() ? "en-US" : "de")
        .set(UserFields.TIMEZONE, random.nextBoolean() ? null : "Asia/Bangkok")
        .set(UserFields.ACTIVE, random.nextBoolean())
        .set(UserFields.IS_OPTED_IN, random.nextBoolean())
        .set(UserFields.TENANT_ID, Iterables.get(TENANTS, random.nextInt(4), null))
        .set(UserFields.ROLES, roles(random.nextInt(4)))
        .set(UserFields.CREATED_AT, AROUND.plusNanos(1_000L * random.nextInt(8)))
        .set(UserFields.UPDATED_AT, AROUND.plusSeconds(random.nextInt(8)))
        .build();
  }

  @Override
  public ImmutableList<TenantScope> scopesOver(List<Values<User>> entities) {
    UserId first = entities.get(0).require(UserFields.ID);
    return ImmutableList.of(
        Storage.EVERYTHING,
        TenantScope.of(TENANTS.get(0)),
        TenantScope.of(TENANTS.get(2)),
        TenantScope.of(new TenantId(SequentialIds.numbered(404))),
        TenantScope.only(first),
        TenantScope.only(new UserId(SequentialIds.numbered(404))));
  }

  @Override
  public boolean isIn(TenantScope scope, Values<User> user) {
    if (scope instanceof TenantScope.OneTenant one) {
      return user.find(UserFields.TENANT_ID).equals(Optional.of(one.tenant()));
    }
    if (scope instanceof TenantScope.OneUser one) {
      return user.require(UserFields.ID).equals(one.user());
    }
    return true;
  }

  @Override
  public Values<User> visible(Replica<User> copy) {
    return copy.valuesWithSynced();
  }

  /** Stores the roles that these users have. */
  static void createRoles(PlatformPersistence persistence) {
    persistence
        .platform()
        .execute(
            platform -> {
              for (RoleKey key : roles(MOST_ROLES)) {
                RoleId id = new RoleId(new UUID(0, key.value().hashCode()));
                platform.roles().insert(Role.of(id, key, key.value(), AROUND));
              }
              return true;
            });
  }

  private static ImmutableSortedSet<RoleKey> roles(int number) {
    return IntStream.range(0, number)
        .mapToObj(each -> RoleKey.parse("role-" + each))
        .collect(ImmutableSortedSet.toImmutableSortedSet(RoleKey::compareTo));
  }
}
