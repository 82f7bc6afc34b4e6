package dev.tenantry.domain.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.user.UserFields;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {

  static ImmutableList<Catalogue<?>> catalogues() {
    return ImmutableList.of(UserFields.ALL, TenantFields.ALL);
  }

  @ParameterizedTest
  @MethodSource("catalogues")
  void everyFieldStandsAtItsIndexUnderItsName(Catalogue<?> catalogue) {
    for (int i = 0; i < catalogue.fields().size(); i++) {
      Field<?, ?> field = catalogue.fields().get(i);
      assertThat(field.index()).isEqualTo(i);
      assertThat(field.entity()).isEqualTo(catalogue.entity());
      assertThat(catalogue.named(field.name()).map(Object::toString)).contains(field.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("catalogues")
  void whatIsDerivedCannotBePatched(Catalogue<?> catalogue) {
    assertThat(catalogue.fieldsThatAre(Trait.DERIVED))
        .isNotEmpty()
        .noneMatch(field -> field.is(Trait.PATCHABLE));
  }

  @ParameterizedTest
  @MethodSource("catalogues")
  void everyOrderableFieldHasAnOrder(Catalogue<?> catalogue) {
    assertThat(catalogue.fieldsThatAre(Trait.ORDERABLE))
        .isNotEmpty()
        .allMatch(field -> field.comparator() != null);
  }
}
