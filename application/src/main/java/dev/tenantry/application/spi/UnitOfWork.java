package dev.tenantry.application.spi;

import java.util.function.Function;

/**
 * Driven port: runs a function in a transaction of one side's storage.
 *
 * <p>What the function does becomes visible to others all at once when it returns, and not at all
 * when it throws; the exception reaches the caller as it is. Others' uncommitted changes are never
 * seen, and what had been committed when a lock was granted is seen by everything that is read
 * behind the lock. The function gets repositories that are valid until it returns, and may be run
 * again from its beginning where the storage gives up a transaction for the sake of another: it has
 * no effects but those on the repositories.
 *
 * <p>After a {@link dev.tenantry.domain.error.TenantryException} of a repository it cannot go on:
 * nothing of it lasts, and the exception reaches the caller even where the function has caught it.
 * Another unit of work of the same storage inside it is refused with {@link IllegalStateException},
 * and its function is not run. Implementations are thread-safe.
 *
 * @param <R> the repositories that the function works with
 */
public interface UnitOfWork<R> {

  /** Runs the function in one transaction and returns what it returned. */
  <T> T execute(Function<? super R, ? extends T> work);

  /**
   * Runs a function that only reads, and returns what it returned.
   *
   * <p>It need not see one single moment of the storage over several calls. A change attempted in
   * it is refused with {@link IllegalStateException}, or does not last.
   */
  <T> T read(Function<? super R, ? extends T> work);

  /**
   * Whether a change is committed once {@link #execute} has returned; false where the transaction
   * is the host's and ends later, or not at all.
   */
  boolean commitsOnReturn();
}
