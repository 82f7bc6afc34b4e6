package dev.tenantry.application.spi;

/** Driven port: where the BaaS keeps its copies. Thread-safe. */
public interface BaasPersistence {

  /** Transactions over the BaaS's repositories. */
  UnitOfWork<BaasRepositories> baas();

  /**
   * The same for what happens outside of the host's calls: the exchange with the other side and its
   * repair. Never the host's own transaction, so that it {@linkplain UnitOfWork#commitsOnReturn()
   * commits on return}.
   */
  UnitOfWork<BaasRepositories> baasInBackground();
}
