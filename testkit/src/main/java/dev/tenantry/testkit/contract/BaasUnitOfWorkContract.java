package dev.tenantry.testkit.contract;

import dev.tenantry.application.spi.BaasPersistence;
import dev.tenantry.application.spi.BaasRepositories;
import dev.tenantry.application.spi.ReplicaRepository;
import dev.tenantry.application.spi.UnitOfWork;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;

/** What every unit of work over the BaaS's repositories has to keep. */
public abstract class BaasUnitOfWorkContract extends UnitOfWorkContract<BaasRepositories> {

  /** For subclasses. */
  protected BaasUnitOfWorkContract() {}

  /** An empty storage; asked for once at the beginning of each test, and not used after its end. */
  protected abstract BaasPersistence persistence();

  @Override
  final UnitOfWork<BaasRepositories> unitOfWork() {
    return persistence().baas();
  }

  @Override
  final ReplicaRepository<User, UserId> users(BaasRepositories repositories) {
    return repositories.users();
  }

  @Override
  final SystemOfRecord side() {
    return SystemOfRecord.BAAS;
  }
}
