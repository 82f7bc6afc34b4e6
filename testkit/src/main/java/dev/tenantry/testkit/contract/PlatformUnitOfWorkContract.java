package dev.tenantry.testkit.contract;

import dev.tenantry.application.spi.PlatformPersistence;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.ReplicaRepository;
import dev.tenantry.application.spi.UnitOfWork;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;

/** What every unit of work over the Platform's repositories has to keep. */
public abstract class PlatformUnitOfWorkContract extends UnitOfWorkContract<PlatformRepositories> {

  /** For subclasses. */
  protected PlatformUnitOfWorkContract() {}

  /** An empty storage; asked for once at the beginning of each test, and not used after its end. */
  protected abstract PlatformPersistence persistence();

  @Override
  final UnitOfWork<PlatformRepositories> unitOfWork() {
    return persistence().platform();
  }

  @Override
  final ReplicaRepository<User, UserId> users(PlatformRepositories repositories) {
    return repositories.users();
  }

  @Override
  final SystemOfRecord side() {
    return SystemOfRecord.PLATFORM;
  }
}
