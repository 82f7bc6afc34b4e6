package dev.tenantry.testkit.contract;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.spi.ReplicaRepository;
import dev.tenantry.application.spi.UnitOfWork;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.testkit.contract.Faults.Fault;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The contracts of a repository, begun on an adapter that may be wrong, and ready to have one of
 * their tests called.
 */
record Trial(UnitOfWork<ReplicaRepository<User, UserId>> unitOfWork) {

  static Trial of(Fault fault) {
    return new Trial(new FaultyUnitOfWork(empty().platform(), fault));
  }

  static Trial withTransactionPerCall() {
    return new Trial(new TransactionPerCall(empty().platform()));
  }

  private static InMemoryPersistence empty() {
    InMemoryPersistence persistence = InMemoryPersistence.create();
    UserSamples.createRoles(persistence);
    return persistence;
  }

  InsertContract<User, UserId> inserting() {
    return begun(
        new InsertContract<>() {
          @Override
          Subject<User, UserId> subject() {
            return Trial.this.subject();
          }
        });
  }

  UpdateContract<User, UserId> updating() {
    return begun(
        new UpdateContract<>() {
          @Override
          Subject<User, UserId> subject() {
            return Trial.this.subject();
          }
        });
  }

  UpdateManyContract<User, UserId> updatingMany() {
    return begun(
        new UpdateManyContract<>() {
          @Override
          Subject<User, UserId> subject() {
            return Trial.this.subject();
          }
        });
  }

  LockContract<User, UserId> locking() {
    return begun(
        new LockContract<>() {
          @Override
          Subject<User, UserId> subject() {
            return Trial.this.subject();
          }
        });
  }

  FilterContract<User, UserId> filtering() {
    FilterContract<User, UserId> contract =
        begun(
            new FilterContract<>() {
              @Override
              Subject<User, UserId> subject() {
                return Trial.this.subject();
              }
            });
    contract.fill();
    return contract;
  }

  PageContract<User, UserId> paging() {
    PageContract<User, UserId> contract =
        begun(
            new PageContract<>() {
              @Override
              Subject<User, UserId> subject() {
                return Trial.this.subject();
              }
            });
    contract.fill();
    return contract;
  }

  UnitOfWorkContract<ReplicaRepository<User, UserId>> transactions() {
    UnitOfWorkContract<ReplicaRepository<User, UserId>> contract =
        new UnitOfWorkContract<>() {
          @Override
          UnitOfWork<ReplicaRepository<User, UserId>> unitOfWork() {
            return Trial.this.unitOfWork();
          }

          @Override
          ReplicaRepository<User, UserId> users(ReplicaRepository<User, UserId> users) {
            return users;
          }

          @Override
          SystemOfRecord side() {
            return SystemOfRecord.PLATFORM;
          }
        };
    contract.begin();
    return contract;
  }

  /** Runs what a test factory makes. */
  static void run(Stream<DynamicTest> tests) {
    tests.forEach(
        test -> {
          try {
            test.getExecutable().execute();
          } catch (RuntimeException | Error failure) {
            throw failure;
          } catch (Throwable unexpected) {
            throw new AssertionError(unexpected);
          }
        });
  }

  private Subject<User, UserId> subject() {
    return new Subject<>(
        new Storage<>(unitOfWork, users -> users), new UserSamples(SystemOfRecord.PLATFORM));
  }

  private static <C extends ReplicaContract<User, UserId>> C begun(C contract) {
    contract.begin();
    return contract;
  }
}
