package dev.tenantry.application.spi;

/**
 * Driven port: one database that holds the Platform and the BaaS, so that one transaction covers
 * both and their copies never differ.
 *
 * <p>Each side can also be used by itself, as one of two databases. Thread-safe.
 */
public interface Persistence extends PlatformPersistence, BaasPersistence {

  /** Transactions over the repositories of both sides. */
  UnitOfWork<Repositories> both();
}
