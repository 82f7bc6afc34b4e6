package dev.tenantry.application.spi;

/** Driven port: where the BaaS keeps its copies. Thread-safe. */
public interface BaasPersistence {

  /** Transactions over the BaaS's repositories. */
  UnitOfWork<BaasRepositories> baas();
}
