package dev.tenantry.verification.sync;

import dev.tenantry.application.spi.BaasPersistence;
import dev.tenantry.application.spi.BaasRepositories;
import dev.tenantry.application.spi.UnitOfWork;
import dev.tenantry.domain.user.UserId;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** A BaaS that cannot store some users, for a reason that nobody named. */
final class PoisonedBaas implements BaasPersistence {

  private final BaasPersistence real;
  private final Set<UserId> poisoned = new HashSet<>();

  PoisonedBaas(BaasPersistence real) {
    this.real = real;
  }

  void poison(UserId user) {
    poisoned.add(user);
  }

  void heal() {
    poisoned.clear();
  }

  @Override
  public UnitOfWork<BaasRepositories> baas() {
    return real.baas();
  }

  @Override
  public UnitOfWork<BaasRepositories> baasInBackground() {
    UnitOfWork<BaasRepositories> unit = real.baasInBackground();
    return new UnitOfWork<>() {
      @Override
      public <T> T execute(Function<? super BaasRepositories, ? extends T> work) {
        return unit.execute(
            stored -> {
              T answer = work.apply(stored);
              refusePoisoned(stored);
              return answer;
            });
      }

      @Override
      public <T> T read(Function<? super BaasRepositories, ? extends T> work) {
        return unit.read(work);
      }

      @Override
      public boolean commitsOnReturn() {
        return true;
      }
    };
  }

  /** Poisoned users never get here. */
  private void refusePoisoned(BaasRepositories stored) {
    if (!stored.users().lockAll(poisoned).isEmpty()) {
      throw new IllegalStateException("anna@example.com cannot be stored");
    }
  }
}
