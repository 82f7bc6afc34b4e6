package dev.tenantry.application.internal;

import dev.tenantry.application.spi.BaasRepositories;
import dev.tenantry.application.spi.PlatformRepositories;
import java.util.function.Function;

/** Both systems of record, and how what is changed in one reaches the other. */
interface Systems {

  /** Reads on the Platform. */
  <T> T readPlatform(Function<? super PlatformRepositories, ? extends T> work);

  /** Reads at the BaaS. */
  <T> T readBaas(Function<? super BaasRepositories, ? extends T> work);

  /** Changes the Platform in one transaction. */
  <T> T changePlatform(Function<? super Change<PlatformRepositories>, ? extends T> work);

  /**
   * Whether a change of the Platform is committed here, and not with a transaction of the host's.
   */
  boolean commitsPlatform();

  /** Changes the BaaS in one transaction. */
  <T> T changeBaas(Function<? super Change<BaasRepositories>, ? extends T> work);
}
