package dev.tenantry.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.domain.value.Name;
import org.junit.jupiter.api.Test;

class DerivedReferenceTest {

  @Test
  void isTheSameHoweverTheAddressIsWritten() {
    assertThat(DerivedReference.ofAddress(" Anna@Example.COM"))
        .isEqualTo(DerivedReference.ofAddress("anna@example.com"))
        .isNotEqualTo(DerivedReference.ofAddress("bo@example.com"));
  }

  @Test
  void staysTheSameFromReleaseToRelease() {
    assertThat(DerivedReference.ofAddress("anna@example.com"))
        .isEqualTo("f6c8d4a4-6c02-3780-964b-6abb1c47526c");
    assertThat(DerivedReference.ofTenant(Name.parse("Acme")))
        .isEqualTo("7c1e11e1-7065-3c40-bb31-a0065711b3ab");
  }

  @Test
  void tellsTenantsWithSimilarNamesApart() {
    assertThat(DerivedReference.ofTenant(Name.parse("Acme ")))
        .isEqualTo(DerivedReference.ofTenant(Name.parse("Acme")))
        .isNotEqualTo(DerivedReference.ofTenant(Name.parse("acme")));
  }
}
