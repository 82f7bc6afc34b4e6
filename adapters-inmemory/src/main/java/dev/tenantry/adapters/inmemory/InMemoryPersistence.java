package dev.tenantry.adapters.inmemory;

import dev.tenantry.application.spi.BaasRepositories;
import dev.tenantry.application.spi.Persistence;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.Repositories;
import dev.tenantry.application.spi.UnitOfWork;
import java.time.Clock;

/**
 * Keeps the Platform and the BaaS in memory: what it holds is gone with the object.
 *
 * <p>It behaves like a database. Transactions that may write run one at a time and are undone when
 * they fail, those that read run side by side; a second unit of work inside another of the same
 * object is refused with {@link IllegalStateException}, and so is a change inside {@code read}.
 * Thread-safe.
 */
public final class InMemoryPersistence implements Persistence {

  private final UnitOfWork<PlatformRepositories> platform;
  private final UnitOfWork<BaasRepositories> baas;
  private final UnitOfWork<Repositories> both;

  private InMemoryPersistence(Clock clock) {
    TransactionGate gate = new TransactionGate();
    PlatformStore platformStore = new PlatformStore();
    BaasStore baasStore = new BaasStore();
    this.platform = new InMemoryUnitOfWork<>(gate, tx -> platformStore.within(tx, clock));
    this.baas = new InMemoryUnitOfWork<>(gate, tx -> baasStore.within(tx, clock));
    this.both =
        new InMemoryUnitOfWork<>(
            gate,
            transaction ->
                new Repositories(
                    platformStore.within(transaction, clock),
                    baasStore.within(transaction, clock)));
  }

  /** An empty storage of its own. */
  public static InMemoryPersistence create() {
    return create(Clock.systemUTC());
  }

  /** An empty storage of its own, which takes the times of leases and retries from this clock. */
  public static InMemoryPersistence create(Clock clock) {
    return new InMemoryPersistence(clock);
  }

  @Override
  public UnitOfWork<PlatformRepositories> platform() {
    return platform;
  }

  @Override
  public UnitOfWork<PlatformRepositories> platformInBackground() {
    return platform;
  }

  @Override
  public UnitOfWork<BaasRepositories> baas() {
    return baas;
  }

  @Override
  public UnitOfWork<BaasRepositories> baasInBackground() {
    return baas;
  }

  @Override
  public UnitOfWork<Repositories> both() {
    return both;
  }
}
