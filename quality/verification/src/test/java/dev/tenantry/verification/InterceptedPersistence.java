package dev.tenantry.verification;

import dev.tenantry.application.spi.BaasRepositories;
import dev.tenantry.application.spi.Persistence;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.Repositories;
import dev.tenantry.application.spi.UnitOfWork;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A storage of which a test changes what transactions see, and knows whether one is running, which
 * is for tests of one thread.
 */
public final class InterceptedPersistence implements Persistence {

  private final Persistence real;
  private UnaryOperator<PlatformRepositories> platformView = UnaryOperator.identity();
  private UnaryOperator<BaasRepositories> baasView = UnaryOperator.identity();
  private boolean isJoined;
  private int running;

  /** Begins as the real one is. */
  public InterceptedPersistence(Persistence real) {
    this.real = real;
  }

  /** From now on, transactions work with this view of the Platform's repositories. */
  public void seePlatformAs(UnaryOperator<PlatformRepositories> view) {
    this.platformView = view;
  }

  /** From now on, transactions work with this view of the BaaS's repositories. */
  void seeBaasAs(UnaryOperator<BaasRepositories> view) {
    this.baasView = view;
  }

  /** From now on, transactions are said to be the host's, who commits them later. */
  void joinTheHosts() {
    this.isJoined = true;
  }

  boolean isInTransaction() {
    return running > 0;
  }

  @Override
  public UnitOfWork<PlatformRepositories> platform() {
    return new Intercepted<>(real.platform(), this::view);
  }

  @Override
  public UnitOfWork<PlatformRepositories> platformInBackground() {
    return new Intercepted<>(real.platformInBackground(), this::view);
  }

  @Override
  public UnitOfWork<BaasRepositories> baasInBackground() {
    return new Intercepted<>(real.baasInBackground(), this::view);
  }

  @Override
  public UnitOfWork<BaasRepositories> baas() {
    return new Intercepted<>(real.baas(), this::view);
  }

  @Override
  public UnitOfWork<Repositories> both() {
    return new Intercepted<>(
        real.both(), both -> new Repositories(view(both.platform()), view(both.baas())));
  }

  private PlatformRepositories view(PlatformRepositories platform) {
    return platformView.apply(platform);
  }

  private BaasRepositories view(BaasRepositories baas) {
    return baasView.apply(baas);
  }

  private final class Intercepted<R> implements UnitOfWork<R> {

    private final UnitOfWork<R> work;
    private final UnaryOperator<R> view;

    Intercepted(UnitOfWork<R> work, UnaryOperator<R> view) {
      this.work = work;
      this.view = view;
    }

    @Override
    public <T> T execute(Function<? super R, ? extends T> change) {
      return work.execute(repositories -> counted(change, view.apply(repositories)));
    }

    @Override
    public <T> T read(Function<? super R, ? extends T> question) {
      return work.read(repositories -> counted(question, view.apply(repositories)));
    }

    @Override
    public boolean commitsOnReturn() {
      return !isJoined && work.commitsOnReturn();
    }

    private <T> T counted(Function<? super R, ? extends T> function, R repositories) {
      running++;
      try {
        return function.apply(repositories);
      } finally {
        running--;
      }
    }
  }
}
