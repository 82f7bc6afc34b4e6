package dev.tenantry.testkit.contract;

import dev.tenantry.application.spi.BaasPersistence;
import dev.tenantry.application.spi.BaasRepositories;
import dev.tenantry.application.spi.PlatformPersistence;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.SyncQueue;
import dev.tenantry.application.spi.UnitOfWork;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.UserId;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One queue of a storage, as what runs in the background sees it; each call takes a transaction of
 * its own.
 */
final class StoredQueue<R, I extends EntityId> {

  private final UnitOfWork<R> background;
  private final Function<? super R, SyncQueue<I>> queue;

  private StoredQueue(UnitOfWork<R> background, Function<? super R, SyncQueue<I>> queue) {
    this.background = background;
    this.queue = queue;
  }

  static StoredQueue<?, UserId> platformUsers(PlatformPersistence persistence) {
    return new StoredQueue<>(persistence.platformInBackground(), PlatformRepositories::userQueue);
  }

  static StoredQueue<?, TenantId> platformTenants(PlatformPersistence persistence) {
    return new StoredQueue<>(persistence.platformInBackground(), PlatformRepositories::tenantQueue);
  }

  static StoredQueue<?, UserId> baasUsers(BaasPersistence persistence) {
    return new StoredQueue<>(persistence.baasInBackground(), BaasRepositories::userQueue);
  }

  static StoredQueue<?, TenantId> baasTenants(BaasPersistence persistence) {
    return new StoredQueue<>(persistence.baasInBackground(), BaasRepositories::tenantQueue);
  }

  boolean commitsOnReturn() {
    return background.commitsOnReturn();
  }

  <T> T execute(Function<? super SyncQueue<I>, ? extends T> work) {
    return background.execute(repositories -> work.apply(queue.apply(repositories)));
  }

  void change(Consumer<? super SyncQueue<I>> work) {
    execute(
        stored -> {
          work.accept(stored);
          return true;
        });
  }

  <T> T read(Function<? super SyncQueue<I>, ? extends T> work) {
    return background.read(repositories -> work.apply(queue.apply(repositories)));
  }
}
