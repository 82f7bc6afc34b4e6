package dev.tenantry.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.sync.Stamps;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.testkit.UserFixture;
import dev.tenantry.testkit.contract.Faults.Fault;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A contract that passes whatever an adapter does proves nothing: here each one meets an adapter
 * that is wrong.
 */
class ContractsCatchFaultsTest {

  @TestFactory
  Stream<DynamicTest> catchAnAdapterThatForgets() {
    return Stream.of(
        forgotten("stamps", Faults.forgetting(copy -> copy.stamps(Stamps.none(UserFields.ALL)))),
        forgotten("what it has seen", Faults.forgetting(copy -> copy.seen(0))),
        forgotten("what was confirmed", Faults.forgetting(copy -> copy.confirmed(0))),
        forgotten("what was ever confirmed", Faults.forgetting(copy -> copy.highestConfirmed(0))),
        forgotten("what it sent", Faults.forgetting(copy -> copy.sent(ImmutableList.of()))),
        forgotten("that it is forced", Faults.forgetting(copy -> copy.forced(false))),
        forgotten(
            "that it halted", Faults.forgetting(copy -> copy.regressedAt(OptionalLong.empty()))),
        forgotten(
            "microseconds",
            Faults.changing(
                user ->
                    user.with(
                        UserFields.CREATED_AT,
                        user.require(UserFields.CREATED_AT).truncatedTo(ChronoUnit.MILLIS)))),
        forgotten(
            "the end of long texts",
            Faults.changing(
                user ->
                    user.with(
                        UserFields.LAST_NAME, user.require(UserFields.LAST_NAME).substring(1)))),
        forgotten("a field", Faults.changing(user -> without(user, UserFields.AVATAR_URL))));
  }

  @TestFactory
  Stream<DynamicTest> catchAnAdapterThatWritesWrongly() {
    return Stream.of(
        caught(
            "overwrites newer versions",
            Faults::overwriting,
            test -> test.updating().refusesAnotherVersionThanTheStoredOneAndNamesIdAndVersions()),
        caught(
            "overwrites older versions",
            Faults::overwriting,
            test -> test.updating().refusesAVersionThatIsStillToCome()),
        caught(
            "swallows conflicts",
            Faults::swallowing,
            test -> test.inserting().refusesAnIdThatIsStoredAlreadyAndNamesTheField()),
        caught(
            "swallows conflicts in a batch",
            Faults::swallowing,
            test -> test.inserting().refusesTwoCopiesOfOneIdAndNamesTheField()),
        caught(
            "stores a part",
            Faults::swallowing,
            test -> test.inserting().storesNoneWhereOneIsRefused()),
        caught(
            "swallows missing copies",
            Faults::swallowing,
            test -> test.updating().refusesACopyThatIsNotStored()),
        caught(
            "names another field",
            Faults::misnaming,
            test -> test.inserting().refusesAnIdThatIsStoredAlreadyAndNamesTheField()),
        caught(
            "names other versions",
            Faults::misnaming,
            test -> test.updating().refusesAnotherVersionThanTheStoredOneAndNamesIdAndVersions()),
        caught(
            "replaces the first of many",
            Faults.updating(changed -> changed.subList(0, 1)),
            test -> test.updatingMany().replacesManyAtOnce()),
        caught(
            "gives each of many what the first one remembers",
            Faults.updating(Faults::likeTheFirst),
            test -> test.updatingMany().replacesWhateverManyLockedCopiesRememberOfTheExchange()),
        caught(
            "overwrites stale ones among many",
            Faults::overwriting,
            test ->
                test.updatingMany()
                    .replacesNoneOfManyLockedCopiesWhereOneIsStaleAndNamesIdAndVersions()),
        caught(
            "names other versions of one among many",
            Faults::misnaming,
            test ->
                test.updatingMany()
                    .replacesNoneOfManyLockedCopiesWhereOneIsStaleAndNamesIdAndVersions()),
        caught(
            "takes a copy twice",
            Faults::overwriting,
            test -> test.updatingMany().refusesALockedCopyThatIsGivenTwice()),
        caught(
            "clears nothing",
            Faults::keeping,
            test -> test.updating().clearsWhatTheNewCopyDoesNotHave()),
        caught(
            "counts versions from zero",
            Faults.locking(copy -> SyncStates.atVersion(copy.version() - 1, copy), all -> all),
            test -> test.inserting().countsTheFirstStoredVersionAsOne()),
        caught(
            "counts versions from zero for who locks by another id",
            Faults.locking(copy -> SyncStates.atVersion(copy.version() - 1, copy), all -> all),
            test -> test.locking().givesTheLockedCopyWithAnyOfItsIds()),
        caught(
            "locks in another order",
            Faults.locking(copy -> copy, Lists::reverse),
            test -> test.locking().givesLockedCopiesInTheOrderOfTheirIdsAndLeavesOutMissingOnes()));
  }

  @TestFactory
  Stream<DynamicTest> catchAnAdapterThatAnswersWrongly() {
    UnaryOperator<Query<User>> asked = query -> query;
    return Stream.of(
        unlikeOracle("looks beyond the scope", Faults.asking(asked, scope -> Storage.EVERYTHING)),
        caught(
            "finds beyond the scope",
            Faults.asking(asked, scope -> Storage.EVERYTHING),
            test -> test.filtering().findsWhatIsVisibleOfTheEntityWithAnIdInEachScope()),
        unlikeOracle("ignores the offset", Faults.asking(query -> query.offset(0), scope -> scope)),
        unlikeOracle(
            "ignores the limit",
            Faults.asking(query -> query.limit(Query.MAX_LIMIT), scope -> scope)),
        unlikeOracle(
            "ignores the continuation",
            Faults.asking(ContractsCatchFaultsTest::fromTheStart, scope -> scope)),
        unlikeOracle(
            "shows no computed value", Faults.showing(user -> without(user, UserFields.SYNCED))),
        caught(
            "counts what is not wanted",
            Faults.asking(ContractsCatchFaultsTest::counting, scope -> scope),
            test -> test.paging().countsNothingWhereTheTotalIsNotWanted()),
        ordered("breaks ties upwards always", WrongMeanings::tiesUpwards),
        ordered("puts absent values last", WrongMeanings::absentLast),
        ordered("orders by UTF-16 units", WrongMeanings::byUnits),
        ordered("orders without regard to case", WrongMeanings::ignoringCase),
        ordered("orders ids as signed numbers", WrongMeanings::signedIds),
        filtered("compares without regard to case", WrongMeanings::equalIgnoringCase),
        filtered("misses absent values that are not equal", WrongMeanings::absentIsNeverUnequal),
        filtered("knows no escape", WrongMeanings::noEscape),
        filtered("tells case apart in iLike", WrongMeanings::caseMatters),
        filtered("folds ASCII alone", WrongMeanings::foldsAsciiAlone),
        filtered("takes a UTF-16 unit for a character", WrongMeanings::unitIsACharacter),
        filtered("finds everything in an empty list", WrongMeanings::emptyListFindsAll),
        filtered("takes less than for less than or equal", WrongMeanings::lessOrEqual),
        filtered("looks for all roles at once", WrongMeanings::allRoles));
  }

  @TestFactory
  Stream<DynamicTest> catchAnAdapterWithATransactionForEachCall() {
    return Stream.of(
        caughtPerCall(
            "locks", test -> test.locking().letsNobodyElseLockACopyUntilTheTransactionEnds()),
        caughtPerCall(
            "locks of many",
            test -> test.locking().letsNobodyElseLockOneOfManyCopiesUntilTheTransactionEnds()),
        caughtPerCall(
            "locks by another id",
            test -> test.locking().letsNobodyElseLockACopyThatWasFoundByAnyOfItsIds()),
        caughtPerCall("changes", test -> test.locking().letsNobodyElseChangeALockedCopy()),
        caughtPerCall("batches", test -> test.inserting().storesNoneWhereOneIsRefused()),
        caughtPerCall(
            "batches of changes", test -> test.updatingMany().replacesNoneWhereOneIsStale()),
        caughtPerCall(
            "rollback", test -> test.transactions().makesNoChangeVisibleWhenTheFunctionThrows()),
        caughtPerCall(
            "refusals",
            test -> test.transactions().undoesAllAndThrowsAConflictThatTheFunctionHasCaught()),
        caughtPerCall(
            "stale versions",
            test -> test.transactions().undoesAllAndThrowsAStaleVersionThatTheFunctionHasCaught()),
        caughtPerCall(
            "nesting", test -> test.transactions().refusesAnotherUnitOfWorkInsideItself()),
        caughtPerCall(
            "isolation", test -> test.transactions().neverShowsOthersAChangeThatIsNotCommitted()),
        caughtPerCall("reading", test -> test.transactions().changesNothingInRead()));
  }

  @Test
  void theFailureShowsWhatIsExpectedOfEachFieldAndWhatIsThere() {
    Trial wrong = Trial.of(Faults.changing(user -> user.with(UserFields.REFERENCE, "another")));

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> wrong.inserting().storesACopyAsItIs())
        .withMessageContaining("reference=another")
        .withMessageContaining(
            "reference="
                + UserFixture.anActiveUser(1).values().require(UserFields.REFERENCE)
                + ", ");
  }

  private static DynamicTest forgotten(String what, Fault fault) {
    return caught(
        what,
        fault,
        test ->
            test.inserting()
                .storesEveryFieldAtItsLargestAndEverythingThatTheCopyRemembersOfTheExchange());
  }

  private static DynamicTest unlikeOracle(String name, Fault fault) {
    return caught(name, fault, test -> test.filtering().answersAnyQueryInAnyScopeLikeTheOracle());
  }

  private static DynamicTest ordered(String name, WrongMeanings.OfOrder wrong) {
    return caught(
        name,
        LookingAtAll.ordering(wrong),
        test ->
            Trial.run(
                test.paging()
                    .ordersByEveryOrderableFieldInBothDirectionsAbsentFirstAndTheIdBreakingTies()));
  }

  private static DynamicTest filtered(String name, WrongMeanings.OfCondition wrong) {
    return caught(
        name,
        LookingAtAll.meaning(wrong),
        test -> Trial.run(test.filtering().filtersByEveryOperatorOfEveryField()));
  }

  /** The test passes on the right adapter, and fails on the wrong one. */
  private static DynamicTest caught(String name, Fault fault, Consumer<Trial> test) {
    return dynamicTest(
        name,
        () -> {
          test.accept(Trial.of(right -> right));
          assertThat(catchThrowable(() -> test.accept(Trial.of(fault))))
              .isInstanceOf(AssertionError.class);
        });
  }

  private static DynamicTest caughtPerCall(String name, Consumer<Trial> test) {
    return dynamicTest(
        name,
        () -> {
          test.accept(Trial.of(right -> right));
          assertThat(catchThrowable(() -> test.accept(Trial.withTransactionPerCall())))
              .isInstanceOf(AssertionError.class);
        });
  }

  private static Values<User> without(Values<User> user, Field<User, ?> field) {
    return user.toBuilder().set(field, null).build();
  }

  private static Query<User> fromTheStart(Query<User> query) {
    Query<User> begun = conditionsOf(query).orderBy(query.order()).limit(query.limit());
    Query<User> skipping = begun.offset(query.offset());
    return query.countsTotal() ? skipping : skipping.withoutTotalCount();
  }

  private static Query<User> counting(Query<User> query) {
    return conditionsOf(query).orderBy(query.order()).limit(query.limit());
  }

  private static Query<User> conditionsOf(Query<User> query) {
    Query<User> same = UserQuery.all();
    for (Condition<User> condition : query.conditions()) {
      same = same.and(condition);
    }
    return same;
  }
}
