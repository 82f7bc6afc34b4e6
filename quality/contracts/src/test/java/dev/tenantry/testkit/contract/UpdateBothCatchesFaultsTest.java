package dev.tenantry.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableList;
import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.spi.BaasRepositories;
import dev.tenantry.application.spi.Persistence;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.ReplicaRepository;
import dev.tenantry.application.spi.Repositories;
import dev.tenantry.application.spi.UnitOfWork;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.StaleDataException;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.testkit.contract.FaultyPlatform.Wrong;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A contract of changes on both sides that a wrong one passes proves nothing. */
class UpdateBothCatchesFaultsTest {

  @TestFactory
  Stream<DynamicTest> catchWrongUpdatesOfBothSides() {
    return Stream.of(
        caught(
            "forgets the mirror",
            (right, arguments) -> right.answer(arguments[0], arguments[1], ImmutableList.of()),
            UpdateBothContract::replacesACopyOfEachSide),
        caught(
            "forgets its own",
            (right, arguments) -> right.answer(ImmutableList.of(), arguments[1], arguments[2]),
            UpdateBothContract::replacesACopyOfEachSide),
        caught(
            "replaces nothing where one side has nothing",
            (right, arguments) ->
                ((Collection<?>) arguments[2]).isEmpty() ? true : right.answer(arguments),
            UpdateBothContract::replacesThoseOfOneSideWhereTheOtherHasNone),
        caught(
            "replaces the first of many",
            (right, arguments) ->
                right.answer(first(arguments[0]), arguments[1], first(arguments[2])),
            UpdateBothContract::replacesManyOfEachSide),
        caught(
            "passes over what is stale in the mirror",
            UpdateBothCatchesFaultsTest::passOverWhatIsStale,
            UpdateBothContract
                ::replacesNeitherWhereTheOneInTheMirrorHasAnotherVersionAndNamesIdAndVersions),
        caught(
            "names other versions",
            UpdateBothCatchesFaultsTest::misname,
            UpdateBothContract
                ::replacesNeitherWhereTheOneHereHasAnotherVersionAndNamesIdAndVersions),
        caught(
            "names another field",
            UpdateBothCatchesFaultsTest::misname,
            UpdateBothContract::replacesNeitherWhereAUniqueValueIsTakenAndNamesTheField),
        caught(
            "passes over what the mirror lacks",
            UpdateBothCatchesFaultsTest::passOverWhatIsStale,
            UpdateBothContract::replacesNeitherWhereTheMirrorHasNoSuchCopy));
  }

  private static Object misname(FaultyPlatform.Right right, Object[] arguments) throws Throwable {
    try {
      return right.answer(arguments);
    } catch (StaleDataException stale) {
      throw new StaleDataException(stale.entity(), stale.id(), 0, 0);
    } catch (ConflictException conflict) {
      throw new ConflictException(conflict.entity(), "value");
    }
  }

  private static List<?> first(Object copies) {
    return ((Collection<?>) copies).stream().limit(1).toList();
  }

  @SuppressWarnings("unchecked") // The contract's users.
  private static Object passOverWhatIsStale(FaultyPlatform.Right right, Object[] arguments)
      throws Throwable {
    ReplicaRepository<User, UserId> mirror = (ReplicaRepository<User, UserId>) arguments[1];
    Collection<Replica<User>> mirrored = (Collection<Replica<User>>) arguments[2];
    return right.answer(
        arguments[0], mirror, mirrored.stream().filter(copy -> isCurrent(copy, mirror)).toList());
  }

  private static boolean isCurrent(Replica<User> copy, ReplicaRepository<User, UserId> stored) {
    return stored
        .lock(copy.values().require(UserFields.ID))
        .filter(before -> before.version() == copy.version())
        .isPresent();
  }

  /** The test passes on the right adapter, and fails on the wrong one. */
  private static DynamicTest caught(String name, Wrong wrong, Consumer<UpdateBothContract> test) {
    return dynamicTest(
        name,
        () -> {
          test.accept(begun(InMemoryPersistence.create()));
          UpdateBothContract onWrong = begun(new Faulty(InMemoryPersistence.create(), wrong));
          assertThat(catchThrowable(() -> test.accept(onWrong))).isInstanceOf(AssertionError.class);
        });
  }

  private static UpdateBothContract begun(Persistence storage) {
    UpdateBothContract contract =
        new UpdateBothContract() {
          @Override
          Persistence storage() {
            return storage;
          }
        };
    contract.begin();
    return contract;
  }

  /** A storage whose Platform's users are replaced wrongly together with the BaaS's. */
  private record Faulty(Persistence right, Wrong wrong) implements Persistence {

    @Override
    public UnitOfWork<Repositories> both() {
      return new Both(right.both(), new FaultyPlatform(right, "users", "updateWith", wrong));
    }

    @Override
    public UnitOfWork<PlatformRepositories> platform() {
      return right.platform();
    }

    @Override
    public UnitOfWork<PlatformRepositories> platformInBackground() {
      return right.platformInBackground();
    }

    @Override
    public UnitOfWork<BaasRepositories> baas() {
      return right.baas();
    }

    @Override
    public UnitOfWork<BaasRepositories> baasInBackground() {
      return right.baasInBackground();
    }
  }

  private record Both(UnitOfWork<Repositories> right, FaultyPlatform fault)
      implements UnitOfWork<Repositories> {

    @Override
    public <T> T execute(Function<? super Repositories, ? extends T> work) {
      return right.execute(both -> work.apply(faulty(both)));
    }

    @Override
    public <T> T read(Function<? super Repositories, ? extends T> work) {
      return right.read(both -> work.apply(faulty(both)));
    }

    private Repositories faulty(Repositories both) {
      return new Repositories(fault.over(both.platform()), both.baas());
    }

    @Override
    public boolean commitsOnReturn() {
      return right.commitsOnReturn();
    }
  }
}
