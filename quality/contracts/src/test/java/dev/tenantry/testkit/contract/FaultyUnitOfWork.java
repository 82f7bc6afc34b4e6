package dev.tenantry.testkit.contract;

import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.ReplicaRepository;
import dev.tenantry.application.spi.UnitOfWork;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.testkit.contract.Faults.Fault;
import java.util.function.Function;

/** Right transactions over a repository that may be wrong. */
record FaultyUnitOfWork(UnitOfWork<PlatformRepositories> right, Fault fault)
    implements UnitOfWork<ReplicaRepository<User, UserId>> {

  @Override
  public <T> T execute(Function<? super ReplicaRepository<User, UserId>, ? extends T> work) {
    return right.execute(platform -> work.apply(fault.apply(platform.users())));
  }

  @Override
  public <T> T read(Function<? super ReplicaRepository<User, UserId>, ? extends T> work) {
    return right.read(platform -> work.apply(fault.apply(platform.users())));
  }

  @Override
  public boolean commitsOnReturn() {
    return right.commitsOnReturn();
  }
}
