package dev.tenantry.testkit.contract;

import static dev.tenantry.testkit.contract.Shown.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.spi.ReplicaRepository;
import dev.tenantry.application.spi.UnitOfWork;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.StaleDataException;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link UnitOfWork} has to keep.
 *
 * @param <R> the repositories that its functions work with
 */
public abstract class UnitOfWorkContract<R> {

  private UnitOfWork<R> unitOfWork;
  private UserSamples samples;
  private Storage<R, User, UserId> users;

  UnitOfWorkContract() {}

  /** The unit of work to test, of an empty storage; asked for once a test. */
  abstract UnitOfWork<R> unitOfWork();

  /** The users among the repositories. */
  abstract ReplicaRepository<User, UserId> users(R repositories);

  abstract SystemOfRecord side();

  @BeforeEach
  void begin() {
    unitOfWork = unitOfWork();
    samples = new UserSamples(side());
    users = new Storage<>(unitOfWork, this::users);
  }

  @Test
  void returnsWhatTheFunctionReturned() {
    Object result = new Object();

    assertThat(unitOfWork.<Object>execute(repositories -> result)).isSameAs(result);
    assertThat(unitOfWork.<Object>read(repositories -> result)).isSameAs(result);
  }

  @Test
  void makesAllChangesVisibleWhenTheFunctionReturns() {
    users.insert(samples.copy(1));
    Replica<User> renamed = samples.renamed(samples.copy(1).stored(), "Renamed");
    unitOfWork.execute(repositories -> changed(repositories, renamed, samples.copy(2)));

    assertThat(users.stored(samples.idOf(1))).hasValue(renamed.stored());
    assertThat(users.stored(samples.idOf(2))).hasValue(samples.copy(2).stored());
  }

  @Test
  void makesNoChangeVisibleWhenTheFunctionThrows() {
    users.insert(samples.copy(1));
    Replica<User> renamed = samples.renamed(samples.copy(1).stored(), "Renamed");
    Throwable thrown =
        catchThrowable(
            () ->
                unitOfWork.execute(
                    repositories -> {
                      changed(repositories, renamed, samples.copy(2));
                      throw new IllegalArgumentException("on purpose");
                    }));

    assertThat(thrown).hasMessage("on purpose");
    assertThat(users.stored(samples.idOf(1))).hasValue(samples.copy(1).stored());
    assertThat(users.stored(samples.idOf(2))).isEmpty();
    assertThat(found()).containsExactly(samples.visible(samples.copy(1)));
  }

  @Test
  void undoesAllAndThrowsAConflictThatTheFunctionHasCaught() {
    users.insert(samples.copy(1));
    Throwable thrown =
        thrownThough(repositories -> users(repositories).insert(ImmutableList.of(samples.copy(1))));

    assertThat(thrown).isInstanceOf(ConflictException.class);
    assertThat(found()).containsExactly(samples.visible(samples.copy(1)));
  }

  @Test
  void undoesAllAndThrowsAStaleVersionThatTheFunctionHasCaught() {
    users.insert(samples.copy(1));
    Replica<User> stale = samples.renamed(samples.copy(1), "Renamed");
    Throwable thrown =
        thrownThough(repositories -> users(repositories).update(ImmutableList.of(stale)));

    assertThat(thrown).isInstanceOf(StaleDataException.class);
    assertThat(found()).containsExactly(samples.visible(samples.copy(1)));
  }

  @Test
  void refusesAnotherUnitOfWorkInsideItself() {
    for (UnaryOperator<Runnable> outer : inExecuteAndInRead()) {
      for (UnaryOperator<Runnable> inner : inExecuteAndInRead()) {
        AtomicBoolean hasRun = new AtomicBoolean();
        Runnable nested = outer.apply(inner.apply(() -> hasRun.set(true)));

        assertThat(catchThrowable(nested::run)).isInstanceOf(IllegalStateException.class);
        assertThat(hasRun).isFalse();
      }
    }
    users.insert(samples.copy(1));
    assertThat(users.stored(samples.idOf(1))).isPresent();
  }

  @Test
  void letsTheExceptionOfTheFunctionThroughAsItIs() {
    RuntimeException exception = new IllegalArgumentException("on purpose");
    Error error = new AssertionError("on purpose");

    assertThat(thrownByExecute(exception)).isSameAs(exception);
    assertThat(catchThrowable(() -> unitOfWork.execute(repositories -> fail(error))))
        .isSameAs(error);
    assertThat(
            catchThrowable(
                () ->
                    unitOfWork.read(
                        repositories -> {
                          throw exception;
                        })))
        .isSameAs(exception);
  }

  @Test
  void isUsableAfterAFunctionHasThrown() {
    for (int i = 0; i < 100; i++) {
      RuntimeException exception = new IllegalArgumentException("on purpose");
      assertThat(thrownByExecute(exception)).isSameAs(exception);
    }
    users.insert(samples.copy(1));

    assertThat(users.stored(samples.idOf(1))).isPresent();
  }

  @Test
  void neverShowsOthersAChangeThatIsNotCommitted() {
    users.insert(samples.copy(1));
    Replica<User> renamed = samples.renamed(samples.copy(1).stored(), "Renamed");
    List<Future<List<Values<User>>>> readers = new ArrayList<>();
    try (Threads threads = new Threads()) {
      Throwable thrown =
          catchThrowable(
              () ->
                  unitOfWork.execute(
                      repositories -> {
                        changed(repositories, renamed, samples.copy(2));
                        readers.add(threads.start(this::found));
                        Threads.endsAtOnce(readers.get(0));
                        throw new IllegalArgumentException("on purpose");
                      }));

      assertThat(thrown).hasMessage("on purpose");
      assertThat(Threads.resultOf(readers.get(0)))
          .containsExactly(samples.visible(samples.copy(1)));
    }
  }

  @Test
  void showsOthersAllChangesOfATransactionAtOnce() {
    int pairs = 40;
    try (Threads threads = new Threads()) {
      Future<List<Long>> reader = threads.start(() -> countsUntil(2L * pairs));
      for (int pair = 0; pair < pairs; pair++) {
        Replica<User> one = samples.copy(2 * pair);
        Replica<User> other = samples.copy(2 * pair + 1);
        unitOfWork.execute(
            repositories -> {
              users(repositories).insert(ImmutableList.of(one));
              users(repositories).insert(ImmutableList.of(other));
              return true;
            });
      }

      assertThat(Threads.resultOf(reader)).allMatch(count -> count % 2 == 0).isSorted();
    }
  }

  @Test
  void changesNothingInRead() {
    users.insert(samples.copy(1));
    Replica<User> renamed = samples.renamed(samples.copy(1).stored(), "Renamed");
    Refusals.refusesOrForgets(
        () -> unitOfWork.read(repositories -> changed(repositories, renamed, samples.copy(2))));

    assertThat(users.stored(samples.idOf(1))).hasValue(samples.copy(1).stored());
    assertThat(users.stored(samples.idOf(2))).isEmpty();
  }

  @Test
  void hasCommittedOnReturnWhereItSaysSo() {
    assumeTrue(unitOfWork.commitsOnReturn(), "the transaction is the host's");
    users.insert(samples.copy(1));
    try (Threads threads = new Threads()) {
      Future<Optional<Replica<User>>> other = threads.start(() -> users.stored(samples.idOf(1)));

      assertThat(Threads.resultOf(other)).isPresent();
    }
  }

  private boolean changed(R repositories, Replica<User> changed, Replica<User> created) {
    users(repositories).update(ImmutableList.of(changed));
    users(repositories).insert(ImmutableList.of(created));
    return true;
  }

  /** What comes out of a function that makes a change, then tries the refused one, and goes on. */
  private Throwable thrownThough(Consumer<R> refused) {
    return catchThrowable(
        () ->
            unitOfWork.execute(
                repositories -> {
                  users(repositories).insert(ImmutableList.of(samples.copy(2)));
                  return catchThrowable(() -> refused.accept(repositories));
                }));
  }

  private List<UnaryOperator<Runnable>> inExecuteAndInRead() {
    return List.of(
        work -> () -> unitOfWork.execute(repositories -> ran(work)),
        work -> () -> unitOfWork.read(repositories -> ran(work)));
  }

  private static boolean ran(Runnable work) {
    work.run();
    return true;
  }

  private Throwable thrownByExecute(RuntimeException exception) {
    return catchThrowable(
        () ->
            unitOfWork.execute(
                repositories -> {
                  throw exception;
                }));
  }

  private static boolean fail(Error error) {
    throw error;
  }

  private List<Values<User>> found() {
    return users.page(UserQuery.all(), Storage.EVERYTHING).data();
  }

  /** What another caller counts, over and over, until there are so many. */
  private List<Long> countsUntil(long last) {
    List<Long> counts = new ArrayList<>();
    long count;
    do {
      count = users.count(UserQuery.all(), Storage.EVERYTHING);
      counts.add(count);
    } while (count < last && !Thread.currentThread().isInterrupted());
    return counts;
  }
}
