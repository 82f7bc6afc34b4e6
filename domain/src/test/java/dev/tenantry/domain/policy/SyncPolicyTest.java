package dev.tenantry.domain.policy;

import static dev.tenantry.domain.policy.EntityType.TENANT;
import static dev.tenantry.domain.policy.EntityType.USER;
import static dev.tenantry.domain.policy.Operation.CREATE;
import static dev.tenantry.domain.policy.Operation.DELETE;
import static dev.tenantry.domain.policy.Operation.UPDATE;
import static dev.tenantry.domain.policy.SystemOfRecord.BAAS;
import static dev.tenantry.domain.policy.SystemOfRecord.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.error.OperationNotSupportedException;
import dev.tenantry.domain.field.Catalogue;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SyncPolicyTest {

  private static final SyncPolicy POLICY = SyncPolicy.standard();

  @ParameterizedTest
  @CsvSource({
    "PLATFORM, CREATE, USER, BAAS",
    "PLATFORM, CREATE, TENANT, BAAS",
    "PLATFORM, UPDATE, USER, BAAS",
    "PLATFORM, UPDATE, TENANT, BAAS",
    "BAAS, UPDATE, USER, PLATFORM",
    "BAAS, UPDATE, TENANT, PLATFORM"
  })
  void allowsAndSaysWhereTheChangeGoes(
      SystemOfRecord system, Operation operation, EntityType entity, SystemOfRecord propagatesTo) {
    Decision decision = POLICY.decide(system, operation, entity);

    assertThat(decision).isEqualTo(new Allowed(system, operation, entity, propagatesTo));
    assertThat(decision.orThrow()).isSameAs(decision);
  }

  @ParameterizedTest
  @CsvSource({
    "PLATFORM, DELETE, USER, set the user inactive instead",
    "PLATFORM, DELETE, TENANT, set its users inactive or move them instead",
    "BAAS, CREATE, USER, create the user on the Platform",
    "BAAS, CREATE, TENANT, create the tenant on the Platform",
    "BAAS, DELETE, USER, set the user inactive on the Platform instead",
    "BAAS, DELETE, TENANT, set its users inactive or move them on the Platform instead"
  })
  void refusesAndSaysWhatToDoInstead(
      SystemOfRecord system, Operation operation, EntityType entity, String remedy) {
    Decision decision = POLICY.decide(system, operation, entity);

    assertThatExceptionOfType(OperationNotSupportedException.class)
        .isThrownBy(decision::orThrow)
        .satisfies(
            refusal -> {
              assertThat(refusal.system()).isEqualTo(system.word());
              assertThat(refusal.operation()).isEqualTo(operation.word());
              assertThat(refusal.entity()).isEqualTo(entity.word());
              assertThat(refusal.reason()).isNotBlank();
              assertThat(refusal.remedy()).isEqualTo(remedy);
            });
  }

  @Test
  void hasARuleForEverythingThatCanBeAsked() {
    for (SystemOfRecord system : SystemOfRecord.values()) {
      for (Operation operation : Operation.values()) {
        for (EntityType entity : EntityType.values()) {
          Decision decision = POLICY.decide(system, operation, entity);
          assertThat(decision.system()).isEqualTo(system);
          assertThat(decision.operation()).isEqualTo(operation);
          assertThat(decision.entity()).isEqualTo(entity);
        }
      }
    }
    assertThat(POLICY.table().size()).isEqualTo(12);
  }

  @Test
  void listsItsRowsInTheOrderInWhichTheyAreShown() {
    List<String> shown =
        POLICY.table().rowMap().entrySet().stream()
            .map(
                row ->
                    "%s %s | %s | %s"
                        .formatted(
                            row.getKey().system().word(),
                            row.getKey().operation().word(),
                            row.getValue().get(USER).sentence(),
                            row.getValue().get(TENANT).sentence()))
            .toList();

    assertThat(shown)
        .containsExactly(
            "Platform create | created on the Platform, and also on the BaaS"
                + " | created on the Platform, and also on the BaaS",
            "Platform update | updated on the Platform, and also on the BaaS"
                + " | updated on the Platform, and also on the BaaS",
            "Platform delete | NOT SUPPORTED: users are never deleted; set the user inactive instead"
                + " | NOT SUPPORTED: tenants are never deleted;"
                + " set its users inactive or move them instead",
            "BaaS create | NOT SUPPORTED: users come from the Platform only;"
                + " create the user on the Platform"
                + " | NOT SUPPORTED: tenants come from the Platform only;"
                + " create the tenant on the Platform",
            "BaaS update | updated on the BaaS, and also on the Platform"
                + " | updated on the BaaS, and also on the Platform",
            "BaaS delete | NOT SUPPORTED: users are never deleted;"
                + " set the user inactive on the Platform instead"
                + " | NOT SUPPORTED: tenants are never deleted;"
                + " set its users inactive or move them on the Platform instead");
    assertThat(POLICY.table().columnKeySet()).containsExactly(USER, TENANT);
  }

  @Test
  void theRefusalReadsAsASentence() {
    assertThat(((Refused) POLICY.decide(BAAS, CREATE, USER)).exception())
        .hasMessageContaining(
            "BaaS / create / user: users come from the Platform only;"
                + " create the user on the Platform");
    assertThat(POLICY.decide(PLATFORM, DELETE, USER)).isInstanceOf(Refused.class);
    assertThat(POLICY.decide(PLATFORM, UPDATE, TENANT)).isInstanceOf(Allowed.class);
  }

  @ParameterizedTest
  @EnumSource
  void eachSystemHasAnOther(SystemOfRecord system) {
    assertThat(system.other()).isNotEqualTo(system);
    assertThat(system.other().other()).isEqualTo(system);
  }

  @ParameterizedTest
  @EnumSource
  void eachEntityIsKnownByItsCatalogue(EntityType entity) {
    assertThat(EntityType.of(entity.catalogue())).isEqualTo(entity);
    assertThat(entity.word()).isEqualTo(entity.name().toLowerCase(Locale.ROOT));
  }

  @Test
  void refusesACatalogueThatIsNotKeptInStep() {
    Catalogue<Object> other = Catalogue.of("role").build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> EntityType.of(other))
        .withMessageContaining("role");
    assertThat(ImmutableList.copyOf(EntityType.values())).containsExactly(USER, TENANT);
  }
}
