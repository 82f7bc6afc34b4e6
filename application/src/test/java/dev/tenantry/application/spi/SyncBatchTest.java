package dev.tenantry.application.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.BaasUserId;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SyncBatchTest {

  private static final TenantId ACME = new TenantId(new UUID(0, 3));

  private static final SyncBatch BATCH =
      new SyncBatch(
          ImmutableList.of(
              Replica.created(
                      Values.of(TenantFields.ALL)
                          .set(TenantFields.ID, ACME)
                          .set(TenantFields.NAME, "Acme")
                          .build(),
                      Instant.EPOCH)
                  .ship()
                  .state()),
          ImmutableList.of(
              Replica.created(
                      Values.of(UserFields.ALL)
                          .set(UserFields.ID, new UserId(new UUID(0, 1)))
                          .set(UserFields.BAAS_ID, new BaasUserId(new UUID(0, 2)))
                          .set(UserFields.EMAIL, "anna@example.com")
                          .set(UserFields.TENANT_ID, ACME)
                          .build(),
                      Instant.EPOCH)
                  .ship()
                  .state()));

  @Test
  void isReadAsItWasWritten() {
    assertThat(BATCH.tree().keySet()).containsExactly("tenants", "users");
    assertThat(SyncBatch.of(BATCH.tree())).isEqualTo(BATCH);
  }

  @Test
  void hasNoStatesWhereAMemberIsNotThere() {
    assertThat(SyncBatch.of(ImmutableMap.of())).isEqualTo(SyncBatch.ofUsers(ImmutableList.of()));
  }

  @Test
  void namesWhatIsOfAnotherForm() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SyncBatch.of(ImmutableMap.of("users", "all")))
        .withMessage("a batch has a list as users");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SyncBatch.of(ImmutableMap.of("tenants", ImmutableList.of("Acme"))))
        .withMessage("a batch has a map as tenants[0]");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                SyncBatch.of(
                    ImmutableMap.of("tenants", ImmutableList.of(ImmutableMap.of("side", "BAAS")))))
        .withMessage("tenants[0]: a state needs its revision, as StateForm writes it");
  }
}
