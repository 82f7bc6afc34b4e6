package dev.tenantry.verification.sync;

import dev.tenantry.application.spi.PlatformPersistence;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.UnitOfWork;
import java.util.function.Function;

/** A Platform whose use cases run in transactions of the host: nobody knows when they end. */
record Joined(PlatformPersistence real) implements PlatformPersistence {

  @Override
  public UnitOfWork<PlatformRepositories> platform() {
    UnitOfWork<PlatformRepositories> unit = real.platform();
    return new UnitOfWork<>() {
      @Override
      public <T> T execute(Function<? super PlatformRepositories, ? extends T> work) {
        return unit.execute(work);
      }

      @Override
      public <T> T read(Function<? super PlatformRepositories, ? extends T> work) {
        return unit.read(work);
      }

      @Override
      public boolean commitsOnReturn() {
        return false;
      }
    };
  }

  @Override
  public UnitOfWork<PlatformRepositories> platformInBackground() {
    return real.platformInBackground();
  }
}
