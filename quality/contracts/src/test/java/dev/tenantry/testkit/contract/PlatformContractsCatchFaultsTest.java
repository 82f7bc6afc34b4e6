package dev.tenantry.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.spi.Outbox.Entry;
import dev.tenantry.application.spi.PlatformPersistence;
import dev.tenantry.application.spi.References;
import dev.tenantry.domain.role.Role;
import dev.tenantry.testkit.contract.FaultyPlatform.Wrong;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A contract that a wrong outbox, or a wrong store of roles or secrets, passes proves nothing. */
class PlatformContractsCatchFaultsTest {

  private static final Wrong NOTHING = (right, arguments) -> null;

  /** Long enough ago for nothing to be over. */
  private static final Wrong LONG_AGO =
      (right, arguments) -> {
        arguments[arguments.length - 1] = Instant.EPOCH;
        return right.answer(arguments);
      };

  @TestFactory
  Stream<DynamicTest> catchAWrongOutbox() {
    return Stream.of(
        outbox(
            "forgets the event",
            "append",
            (right, arguments) -> right.answer(withoutEvents((Collection<?>) arguments[0])),
            OutboxContract::givesBackWhatWasAppendedWithItsEvent),
        outbox(
            "claims without a lease",
            "claim",
            (right, arguments) -> right.answer(arguments[0], arguments[1], Duration.ZERO),
            OutboxContract::whatIsClaimedIsDueToNobodyElseBeforeTheLeaseHasRunOut),
        outbox(
            "claims for everybody",
            "claim",
            (right, arguments) ->
                right.answer(ImmutableSet.of("audit", "search"), arguments[1], arguments[2]),
            OutboxContract::claimsForWhomItIsAskedAndAmongTheIdsThatItIsAsked),
        outbox(
            "leaves in what was told",
            "done",
            (right, arguments) -> true,
            OutboxContract::whatWasToldIsTakenOut),
        outbox(
            "knows no delay",
            "postpone",
            (right, arguments) -> right.answer(arguments[0], Duration.ZERO, arguments[2]),
            OutboxContract::countsFailuresAndLetsAnEntryBeDueAfterTheDelay),
        outbox(
            "forgets the code of a failure",
            "park",
            (right, arguments) -> right.answer(arguments[0], ""),
            OutboxContract::aParkedEntryIsNotDueAndHoldsBackThoseBehindIt),
        outbox(
            "drops nothing",
            "drop",
            NOTHING,
            OutboxContract::dropsWhatAConsumerWasToBeToldAboutASubject),
        outbox(
            "retries nothing",
            "retry",
            (right, arguments) -> true,
            OutboxContract::anOperatorRetriesAndDropsWhateverIsClaimed));
  }

  @TestFactory
  Stream<DynamicTest> catchAWrongRepositoryOfInvitations() {
    return Stream.of(
        invites(
            "settles as often as it is asked",
            "settle",
            new Settled(),
            InviteRepositoryContract::settlesOnceAndBearsTheMoment),
        invites(
            "settles what is over",
            "settle",
            LONG_AGO,
            InviteRepositoryContract::settlesNothingWhoseTermIsOver),
        invites(
            "keeps an older token",
            "storeToken",
            new FirstAlone(),
            InviteRepositoryContract::aReplacedTokenLeadsNowhere),
        invites(
            "finds beyond the scope",
            "find",
            PlatformContractsCatchFaultsTest::findEverywhere,
            InviteRepositoryContract::seesNothingOutsideTheScope),
        invites(
            "expires nothing",
            "expire",
            NOTHING,
            InviteRepositoryContract::storesAsExpiredWhatIsAskedForAndOver),
        invites(
            "shows as pending what is over",
            "page",
            LONG_AGO,
            InviteRepositoryContract::showsAndFindsAsExpiredWhatIsPendingAndOver));
  }

  @TestFactory
  Stream<DynamicTest> catchAWrongRepositoryOfRoles() {
    return Stream.of(
        roles(
            "forgets the description",
            "insert",
            (right, arguments) -> right.answer(((Role) arguments[0]).withDescription(null)),
            RoleRepositoryContract::storesARoleAsItIs),
        roles(
            "gives roles in another order",
            "all",
            (right, arguments) -> ((ImmutableList<?>) right.answer(arguments)).reverse(),
            RoleRepositoryContract::givesAllRolesInTheOrderOfTheirKeysByCodePoint),
        roles("replaces nothing", "update", NOTHING, RoleRepositoryContract::replacesALockedRole),
        roles(
            "deletes nothing",
            "delete",
            NOTHING,
            RoleRepositoryContract::deletesARoleAndNothingWhereThereIsNone),
        roles(
            "finds no role in use",
            "isInUse",
            (right, arguments) -> false,
            RoleRepositoryContract::aRoleIsInUseWhileAUserHasItActiveOrNot),
        roles(
            "finds a role in use by what is over",
            "isInUse",
            LONG_AGO,
            RoleRepositoryContract::anInvitationWhoseTermIsOverKeepsNoRoleInUse),
        roles(
            "locks nothing",
            "hold",
            NOTHING,
            RoleRepositoryContract::nobodyHoldsALockedRoleBeforeTheTransactionEnds));
  }

  @TestFactory
  Stream<DynamicTest> catchAWrongLookupOfReferences() {
    return Stream.of(
        references(
            "misses nothing",
            (right, arguments) -> new References(ImmutableSet.of(), ImmutableSet.of()),
            ReferencesContract::tellsTenantsAndRolesThatAreNotThere),
        references(
            "misses everything",
            (right, arguments) -> arguments[0],
            ReferencesContract::nothingIsMissingWhereAllIsThereOrNothingIsNamed));
  }

  @TestFactory
  Stream<DynamicTest> catchAWrongRepositoryOfPasswords() {
    return Stream.of(
        passwords(
            "stores nothing",
            "store",
            NOTHING,
            PasswordRepositoryContract::findsTheHashThatWasStoredForTheUser),
        passwords(
            "keeps the older hash",
            "store",
            new FirstAlone(),
            PasswordRepositoryContract::storesAHashInPlaceOfAnOlderOne),
        passwords(
            "finds nothing",
            "find",
            (right, arguments) -> Optional.empty(),
            PasswordRepositoryContract::findsTheHashThatWasStoredForTheUser));
  }

  /** Does what it is asked for the first time only. */
  private static final class FirstAlone implements Wrong {

    private boolean isDone;

    @Override
    public Object answer(FaultyPlatform.Right right, Object[] arguments) throws Throwable {
      Object answer = isDone ? null : right.answer(arguments);
      isDone = true;
      return answer;
    }
  }

  /** Answers as it did the first time. */
  private static final class Settled implements Wrong {

    private Optional<?> first = Optional.empty();

    @Override
    public Object answer(FaultyPlatform.Right right, Object[] arguments) throws Throwable {
      if (first.isEmpty()) {
        first = (Optional<?>) right.answer(arguments);
      }
      return first;
    }
  }

  private static Object findEverywhere(FaultyPlatform.Right right, Object[] arguments)
      throws Throwable {
    if (arguments.length == 3) {
      arguments[1] = Storage.EVERYTHING;
    }
    return right.answer(arguments);
  }

  private static ImmutableList<Entry> withoutEvents(Collection<?> entries) {
    return entries.stream()
        .map(Entry.class::cast)
        .map(each -> new Entry(each.id(), each.consumer(), each.subject(), Optional.empty()))
        .collect(ImmutableList.toImmutableList());
  }

  private static DynamicTest outbox(
      String name, String method, Wrong wrong, Consumer<OutboxContract> test) {
    return caught(
        name,
        storage -> new FaultyPlatform(storage, "outbox", method, wrong),
        storage -> {
          OutboxContract contract =
              new OutboxContract() {
                @Override
                protected PlatformPersistence persistence() {
                  return storage;
                }
              };
          contract.begin();
          test.accept(contract);
        });
  }

  private static DynamicTest invites(
      String name, String method, Wrong wrong, Consumer<InviteRepositoryContract> test) {
    return caught(
        name,
        storage -> new FaultyPlatform(storage, "invites", method, wrong),
        storage -> {
          InviteRepositoryContract contract =
              new InviteRepositoryContract() {
                @Override
                protected PlatformPersistence persistence() {
                  return storage;
                }
              };
          contract.begin();
          test.accept(contract);
        });
  }

  private static DynamicTest references(
      String name, Wrong wrong, Consumer<ReferencesContract> test) {
    return caught(
        name,
        storage -> new FaultyPlatform(storage, "", "missing", wrong),
        storage -> {
          ReferencesContract contract =
              new ReferencesContract() {
                @Override
                protected PlatformPersistence persistence() {
                  return storage;
                }
              };
          contract.begin();
          test.accept(contract);
        });
  }

  private static DynamicTest roles(
      String name, String method, Wrong wrong, Consumer<RoleRepositoryContract> test) {
    return caught(
        name,
        storage -> new FaultyPlatform(storage, "roles", method, wrong),
        storage -> {
          RoleRepositoryContract contract =
              new RoleRepositoryContract() {
                @Override
                protected PlatformPersistence persistence() {
                  return storage;
                }
              };
          contract.begin();
          test.accept(contract);
        });
  }

  private static DynamicTest passwords(
      String name, String method, Wrong wrong, Consumer<PasswordRepositoryContract> test) {
    return caught(
        name,
        storage -> new FaultyPlatform(storage, "passwords", method, wrong),
        storage -> {
          PasswordRepositoryContract contract =
              new PasswordRepositoryContract() {
                @Override
                protected PlatformPersistence persistence() {
                  return storage;
                }
              };
          contract.begin();
          test.accept(contract);
        });
  }

  /** The test passes on the right adapter, and fails on the wrong one. */
  private static DynamicTest caught(
      String name,
      Function<PlatformPersistence, PlatformPersistence> fault,
      Consumer<PlatformPersistence> test) {
    return dynamicTest(
        name,
        () -> {
          test.accept(InMemoryPersistence.create());
          assertThat(catchThrowable(() -> test.accept(fault.apply(InMemoryPersistence.create()))))
              .isInstanceOf(AssertionError.class);
        });
  }
}
