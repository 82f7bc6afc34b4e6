package dev.tenantry.springboot;

import dev.tenantry.adapters.jdbc.JdbcPersistence;
import dev.tenantry.application.spi.BaasRepositories;
import dev.tenantry.application.spi.Persistence;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.Repositories;
import dev.tenantry.application.spi.UnitOfWork;
import java.util.function.Function;

/** A database that the host's transactions are joined in where one runs, and begun where none. */
record HostPersistence(HostTransaction host, JdbcPersistence joining) implements Persistence {

  @Override
  public UnitOfWork<PlatformRepositories> platform() {
    return unit(joining.platform(), joining.background().platform());
  }

  @Override
  public UnitOfWork<PlatformRepositories> platformInBackground() {
    return joining.platformInBackground();
  }

  @Override
  public UnitOfWork<BaasRepositories> baas() {
    return unit(joining.baas(), joining.background().baas());
  }

  @Override
  public UnitOfWork<BaasRepositories> baasInBackground() {
    return joining.baasInBackground();
  }

  @Override
  public UnitOfWork<Repositories> both() {
    return unit(joining.both(), joining.background().both());
  }

  private <R> UnitOfWork<R> unit(UnitOfWork<R> joined, UnitOfWork<R> own) {
    return new JoinedOrOwn<>(host, joined, own);
  }

  private record JoinedOrOwn<R>(HostTransaction host, UnitOfWork<R> joined, UnitOfWork<R> own)
      implements UnitOfWork<R> {

    @Override
    public <T> T execute(Function<? super R, ? extends T> work) {
      return host.isRunning() ? host.join(() -> joined.<T>execute(work)) : own.execute(work);
    }

    @Override
    public <T> T read(Function<? super R, ? extends T> work) {
      return host.isRunning() ? host.join(() -> joined.<T>read(work)) : own.read(work);
    }

    @Override
    public boolean commitsOnReturn() {
      return !host.isRunning();
    }
  }
}
