package dev.tenantry.application.spi;

import java.util.function.Function;

/**
 * Driven port: runs a function in a transaction of one side's storage.
 *
 * <p>What the function does becomes visible to others all at once when it returns, and not at all
 * when it throws; the exception reaches the caller as it is. Others' uncommitted changes are never
 * seen. The function gets repositories that are valid until it returns, must not start another unit
 * of work of the same storage, and may be run again from its beginning where the storage gives up a
 * transaction for the sake of another: it has no effects but those on the repositories.
 * Implementations are thread-safe.
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
