package dev.tenantry.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.spi.RemoteBaas;
import dev.tenantry.application.spi.SyncBatch;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.sync.ReplicaState;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.testkit.TenantFixture;
import dev.tenantry.testkit.UserFixture;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link RemoteBaas} has to keep, together with the service that it speaks to: extend
 * it, and hand over one whose service knows nobody yet. Each test is one exchange or a few.
 */
public abstract class RemoteBaasContract {

  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00.000001Z");
  private static final Instant LATER = NOW.plusSeconds(1);

  private final Replica<Tenant> acme = TenantFixture.aTenant(1).onPlatform().ship();
  private final Replica<User> anna = UserFixture.anActiveUser(1).onPlatform().ship();
  private final Replica<User> bo =
      UserFixture.anActiveUser(2).inTenant(TenantFixture.aTenant(1).id()).onPlatform().ship();
  private RemoteBaas baas;

  /** For subclasses. */
  protected RemoteBaasContract() {}

  /** Speaks to a BaaS that knows no tenant and no user yet; called once a test. */
  protected abstract RemoteBaas remoteBaas();

  @BeforeEach
  void begin() {
    baas = remoteBaas();
  }

  @Test
  void answersNothingWhereNothingIsSent() {
    SyncBatch nothing = SyncBatch.ofUsers(ImmutableList.of());

    assertThat(baas.exchange(nothing)).isEqualTo(nothing);
  }

  @Test
  void answersWithTheBaasStatesOfTheSameEntities() {
    SyncBatch answer =
        baas.exchange(
            new SyncBatch(
                ImmutableList.of(acme.state()), ImmutableList.of(anna.state(), bo.state())));

    assertThat(answer.tenants())
        .singleElement()
        .satisfies(state -> assertThat(state.side()).isEqualTo(SystemOfRecord.BAAS));
    assertThat(answer.tenants())
        .extracting(state -> state.values().get(TenantFields.ID))
        .containsExactly(acme.values().require(TenantFields.ID));
    assertThat(answer.users())
        .allSatisfy(state -> assertThat(state.side()).isEqualTo(SystemOfRecord.BAAS))
        .extracting(state -> state.values().get(UserFields.ID))
        .containsExactlyInAnyOrder(
            anna.values().require(UserFields.ID), bo.values().require(UserFields.ID));
  }

  @Test
  void confirmsWhatItWasSent() {
    assertThat(acme.receive(exchangedTenant(acme), NOW).replica().isPending()).isFalse();
    assertThat(bo.receive(exchanged(bo), NOW).replica().isPending()).isFalse();
  }

  @Test
  void keepsEveryValueThatItWasSent() {
    assertThat(exchanged(bo).values()).isEqualTo(bo.state().values());
  }

  @Test
  void takesAUserWhoseTenantItDoesNotKnowYet() {
    assertThat(exchanged(bo).seen()).isEqualTo(bo.revision());
  }

  @Test
  void takesAStateThatComesTwiceForOne() {
    ReplicaState<User> first = exchanged(anna);
    ReplicaState<User> second = exchanged(anna);

    assertThat(second.revision()).isEqualTo(first.revision());
    assertThat(second.seen()).isEqualTo(first.seen());
    assertThat(second.values()).isEqualTo(first.values());
  }

  @Test
  void takesAStateTwiceInOneMessage() {
    SyncBatch answer =
        baas.exchange(SyncBatch.ofUsers(ImmutableList.of(anna.state(), anna.state())));

    assertThat(answer.users())
        .isNotEmpty()
        .allSatisfy(state -> assertThat(state.seen()).isEqualTo(anna.revision()));
  }

  @Test
  void letsNoLateStateUndoANewerOne() {
    Replica<User> renamed =
        anna.write(UserPatch.set(UserFields.FIRST_NAME, "Francis"), LATER).ship();
    exchanged(renamed);

    ReplicaState<User> answer = exchanged(anna);

    assertThat(answer.values().find(UserFields.FIRST_NAME)).hasValue("Francis");
    assertThat(answer.seen()).isEqualTo(renamed.revision());
  }

  @Test
  void takesWhatTheNextStateChanges() {
    exchanged(anna);
    Replica<User> inactive = anna.write(UserPatch.set(UserFields.ACTIVE, false), LATER).ship();

    ReplicaState<User> answer = exchanged(inactive);

    assertThat(answer.values().find(UserFields.ACTIVE)).hasValue(false);
    assertThat(inactive.receive(answer, LATER).replica().isPending()).isFalse();
  }

  private ReplicaState<User> exchanged(Replica<User> user) {
    return baas.exchange(SyncBatch.ofUsers(ImmutableList.of(user.state()))).users().get(0);
  }

  private ReplicaState<Tenant> exchangedTenant(Replica<Tenant> tenant) {
    return baas.exchange(SyncBatch.ofTenants(ImmutableList.of(tenant.state()))).tenants().get(0);
  }
}
