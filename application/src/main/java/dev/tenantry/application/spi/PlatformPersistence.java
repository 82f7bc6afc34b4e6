package dev.tenantry.application.spi;

/** Driven port: where the Platform keeps what is its own. Thread-safe. */
public interface PlatformPersistence {

  /** Transactions over the Platform's repositories. */
  UnitOfWork<PlatformRepositories> platform();
}
