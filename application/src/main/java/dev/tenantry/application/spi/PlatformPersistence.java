package dev.tenantry.application.spi;

/** Driven port: where the Platform keeps what is its own. Thread-safe. */
public interface PlatformPersistence {

  /** Transactions over the Platform's repositories. */
  UnitOfWork<PlatformRepositories> platform();

  /**
   * The same for what happens outside of the host's calls: the exchange with the other side, its
   * repair, deliveries. Never the host's own transaction, so that it {@linkplain
   * UnitOfWork#commitsOnReturn() commits on return}.
   */
  UnitOfWork<PlatformRepositories> platformInBackground();
}
