package dev.tenantry.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.application.spi.RemoteBaas;
import dev.tenantry.application.spi.SyncBatch;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.sync.ReplicaState;
import dev.tenantry.domain.sync.Stamps;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.testkit.FakeBaas;
import dev.tenantry.testkit.SettableClock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A wire that loses something on its way to the BaaS, and a contract that passes it, is none. */
class RemoteContractCatchesFaultsTest {

  @TestFactory
  Stream<DynamicTest> catchAWireThatLoses() {
    return Stream.of(
        caught(
            "what the BaaS has confirmed",
            state -> knowing(state, 0, state.sent(), state.forced()),
            RemoteBaasContract::takesWhatIsChangedAfterItHasConfirmed),
        caught(
            "what was sent",
            state ->
                knowing(state, state.highestConfirmed(), ImmutableSortedSet.of(), state.forced()),
            RemoteBaasContract::takesWhatTheNextStateChanges),
        caught(
            "what an operator has decided",
            state -> knowing(state, state.highestConfirmed(), state.sent(), false),
            RemoteBaasContract::takesWhatAnOperatorHasDecidedThoughAForgottenStateComesBefore),
        caught(
            "the stamps",
            state -> having(state, state.values(), Stamps.none(UserFields.ALL)),
            RemoteBaasContract::keepsTheStampsThatItWasSent),
        caught(
            "a value",
            state -> having(state, without(state.values()), state.stamps()),
            RemoteBaasContract::keepsEveryValueThatItWasSent));
  }

  private static DynamicTest caught(
      String name, UnaryOperator<ReplicaState<User>> wire, Consumer<RemoteBaasContract> test) {
    return dynamicTest(
        name,
        () -> {
          assertThat(catchThrowable(() -> test.accept(contract(UnaryOperator.identity()))))
              .isNull();
          assertThat(catchThrowable(() -> test.accept(contract(wire)))).isNotNull();
        });
  }

  private static RemoteBaasContract contract(UnaryOperator<ReplicaState<User>> wire) {
    FakeBaas service = new FakeBaas(SettableClock.atNoon());
    RemoteBaasContract contract =
        new RemoteBaasContract() {
          @Override
          protected RemoteBaas remoteBaas() {
            return states -> service.exchange(sent(states, wire));
          }
        };
    contract.begin();
    return contract;
  }

  private static SyncBatch sent(SyncBatch states, UnaryOperator<ReplicaState<User>> wire) {
    return new SyncBatch(
        states.tenants(),
        states.users().stream().map(wire).collect(ImmutableList.toImmutableList()));
  }

  private static Values<User> without(Values<User> values) {
    return values.toBuilder().set(UserFields.TIMEZONE, null).build();
  }

  private static ReplicaState<User> knowing(
      ReplicaState<User> state,
      long highestConfirmed,
      ImmutableSortedSet<Long> sent,
      boolean forced) {
    return new ReplicaState<>(
        state.side(),
        state.revision(),
        state.seen(),
        state.values(),
        state.stamps(),
        highestConfirmed,
        sent,
        forced,
        state.superseded());
  }

  private static ReplicaState<User> having(
      ReplicaState<User> state, Values<User> values, Stamps<User> stamps) {
    return new ReplicaState<>(
        state.side(),
        state.revision(),
        state.seen(),
        values,
        stamps,
        state.highestConfirmed(),
        state.sent(),
        state.forced(),
        state.superseded());
  }
}
