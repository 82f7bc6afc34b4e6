package dev.tenantry.application.internal;

import dev.tenantry.application.spi.BaasRepositories;
import dev.tenantry.application.spi.PlatformRepositories;
import java.util.function.Function;

/** A database for the Platform, and a BaaS that is none: that one is only told, never read. */
record RemoteSystems(Committed<PlatformRepositories> platform) implements Systems {

  /** Why nothing can be asked of the BaaS here. */
  static final String NO_BAAS =
      "the BaaS is remote, so there is none to call here: call the service itself, and let it push"
          + " its changes in through sync().receive(..)";

  @Override
  public <T> T readPlatform(Function<? super PlatformRepositories, ? extends T> work) {
    return platform.unit().read(work);
  }

  @Override
  public <T> T readBaas(Function<? super BaasRepositories, ? extends T> work) {
    throw new IllegalStateException(NO_BAAS);
  }

  @Override
  public <T> T changePlatform(Function<? super Change<PlatformRepositories>, ? extends T> work) {
    return platform.change(work);
  }

  @Override
  public boolean commitsPlatform() {
    return platform.unit().commitsOnReturn();
  }

  @Override
  public <T> T changeBaas(Function<? super Change<BaasRepositories>, ? extends T> work) {
    throw new IllegalStateException(NO_BAAS);
  }
}
