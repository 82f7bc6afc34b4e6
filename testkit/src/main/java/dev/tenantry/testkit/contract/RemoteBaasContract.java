package dev.tenantry.testkit.contract;

import static dev.tenantry.testkit.contract.Shown.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
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
import dev.tenantry.domain.value.CustomData;
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
  private static final ImmutableMap<String, Object> DATA =
      ImmutableMap.of("seats", 3, "rate", 1.5, "tags", ImmutableList.of("a", true));

  private final Replica<Tenant> acme =
      TenantFixture.aTenant(1)
          .with(TenantFields.REFERENCE, "acme")
          .with(TenantFields.CREATED_AT, NOW)
          .onPlatform()
          .ship();
  private final Replica<User> anna = UserFixture.anActiveUser(1).onPlatform().ship();
  private final Replica<User> bo =
      UserFixture.anActiveUser(2)
          .with(UserFields.FIRST_NAME, "Bo")
          .with(UserFields.LAST_NAME, "O'Neill Ångström")
          .with(UserFields.PHONE, "+15550001234")
          .with(UserFields.LOCALE, "en-US")
          .with(UserFields.TIMEZONE, "Asia/Bangkok")
          .with(UserFields.AVATAR_URL, "https://example.com/bo.png")
          .with(UserFields.CUSTOM_DATA, CustomData.of(DATA))
          .with(UserFields.IS_OPTED_IN, true)
          .with(UserFields.CREATED_AT, NOW)
          .inTenant(TenantFixture.aTenant(1).id())
          .withRoles("Owner", "editor")
          .onPlatform()
          .ship();
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
    assertSame(exchanged(bo), bo.state());
    assertSame(exchangedTenant(acme), acme.state());
  }

  @Test
  void keepsTheStampsThatItWasSent() {
    Replica<User> renamed = renamed(bo, "Francis");
    exchanged(bo);

    assertThat(exchanged(renamed).stamps()).isEqualTo(renamed.state().stamps());
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
    Replica<User> renamed = renamed(anna, "Francis");
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

  @Test
  void takesWhatIsChangedAfterItHasConfirmed() {
    Replica<User> confirmed = anna.receive(exchanged(anna), NOW).replica();
    Replica<User> renamed = renamed(confirmed, "Francis");

    ReplicaState<User> answer = exchanged(renamed);

    assertThat(answer.values().find(UserFields.FIRST_NAME)).hasValue("Francis");
    assertThat(answer.seen()).isEqualTo(renamed.revision());
  }

  @Test
  void keepsWhatItHasWhereThePlatformHasForgottenIt() {
    exchanged(renamed(anna, "Francis"));

    ReplicaState<User> answer = exchanged(anna);

    assertThat(answer.values().find(UserFields.FIRST_NAME)).hasValue("Francis");
    assertThat(anna.receive(answer, LATER).replica().isHalted()).isTrue();
  }

  @Test
  void takesWhatAnOperatorHasDecidedThoughAForgottenStateComesBefore() {
    Replica<User> forgotten = renamed(anna, "Francis");
    exchanged(forgotten);
    Replica<User> halted = anna.receive(exchanged(anna), LATER).replica();
    Replica<User> decided = halted.operatorChoosesPlatform(LATER.plusSeconds(1)).ship();
    exchanged(renamed(forgotten, "Frank"));

    ReplicaState<User> answer = exchanged(decided);

    assertThat(answer.seen()).isEqualTo(decided.revision());
    assertThat(answer.values()).isEqualTo(decided.state().values());
  }

  private static Replica<User> renamed(Replica<User> user, String firstName) {
    return user.write(UserPatch.set(UserFields.FIRST_NAME, firstName), LATER).ship();
  }

  private ReplicaState<User> exchanged(Replica<User> user) {
    return baas.exchange(SyncBatch.ofUsers(ImmutableList.of(user.state()))).users().get(0);
  }

  private ReplicaState<Tenant> exchangedTenant(Replica<Tenant> tenant) {
    return baas.exchange(SyncBatch.ofTenants(ImmutableList.of(tenant.state()))).tenants().get(0);
  }

  private static <E> void assertSame(ReplicaState<E> answer, ReplicaState<E> sent) {
    assertThat(answer.values()).isEqualTo(sent.values());
  }
}
