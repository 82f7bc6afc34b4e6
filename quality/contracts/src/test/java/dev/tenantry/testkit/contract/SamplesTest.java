package dev.tenantry.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.TextField;
import dev.tenantry.domain.field.Trait;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.testkit.Seeds;
import org.junit.jupiter.api.Test;

/** The contracts may only ask an adapter to store what the use cases could hand it. */
class SamplesTest {

  private final UserSamples users = new UserSamples(SystemOfRecord.PLATFORM);
  private final TenantSamples tenants = new TenantSamples(SystemOfRecord.BAAS);

  @Test
  void areInTheNormalFormOfTheirFields() {
    assertNormal(users.full(1));
    assertNormal(tenants.full(1));
    Seeds.check(
        200,
        random -> {
          assertNormal(users.random(1, random));
          assertNormal(tenants.random(1, random));
        });
  }

  @Test
  void haveAValueInEveryFieldThatIsStoredWhereTheyAreFull() {
    assertThat(users.catalogue().fields())
        .filteredOn(field -> !field.is(Trait.DERIVED))
        .allSatisfy(field -> assertThat(users.full(1).find(field)).as(field.name()).isPresent());
    assertThat(tenants.catalogue().fields())
        .filteredOn(field -> !field.is(Trait.DERIVED))
        .allSatisfy(field -> assertThat(tenants.full(1).find(field)).as(field.name()).isPresent());
  }

  private static <E> void assertNormal(Values<E> values) {
    for (Field<E, ?> field : values.catalogue().fields()) {
      assertNormal(values, field);
    }
  }

  private static <E, V> void assertNormal(Values<E> values, Field<E, V> field) {
    if (field instanceof TextField<?> && !field.is(Trait.DERIVED)) {
      values.find(field).ifPresent(text -> assertThat(field.normalise(text)).isEqualTo(text));
    }
  }
}
