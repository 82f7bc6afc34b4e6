package dev.tenantry.testkit;

import dev.tenantry.application.spi.BaasPersistence;
import dev.tenantry.application.spi.BaasRepositories;
import dev.tenantry.application.spi.UnitOfWork;
import dev.tenantry.domain.error.PersistenceUnavailableException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A BaaS in a database that a test can take down, slow down, or let lose answers, to see what a
 * host makes of it.
 *
 * <p>Thread-safe.
 */
public final class UnreliableBaas implements BaasPersistence {

  private final BaasPersistence real;
  private final AtomicInteger lostAnswers = new AtomicInteger();
  private final AtomicInteger transactions = new AtomicInteger();
  private volatile boolean isDown;
  private volatile Runnable beforeEach = () -> {};

  /** Works like this one until something else is asked for. */
  public UnreliableBaas(BaasPersistence real) {
    this.real = real;
  }

  /** From now on nothing answers. */
  public void goDown() {
    isDown = true;
  }

  /** From now on everything answers again. */
  public void comeBack() {
    isDown = false;
  }

  /** The next transactions, so many, are committed and then reported as having failed. */
  public void loseAnswers(int next) {
    lostAnswers.set(next);
  }

  /**
   * Does this before each transaction, while nobody has one open: a slow BaaS is one where a clock
   * goes on meanwhile.
   */
  public void beforeEachTransaction(Runnable whatHappensMeanwhile) {
    beforeEach = whatHappensMeanwhile;
  }

  /** How many transactions were begun so far, reads included, those that failed too. */
  public int transactions() {
    return transactions.get();
  }

  @Override
  public UnitOfWork<BaasRepositories> baas() {
    return new Unreliable(real.baas());
  }

  @Override
  public UnitOfWork<BaasRepositories> baasInBackground() {
    return new Unreliable(real.baasInBackground());
  }

  private final class Unreliable implements UnitOfWork<BaasRepositories> {

    private final UnitOfWork<BaasRepositories> unit;

    Unreliable(UnitOfWork<BaasRepositories> unit) {
      this.unit = unit;
    }

    @Override
    public <T> T execute(Function<? super BaasRepositories, ? extends T> work) {
      begin();
      T result = unit.execute(work);
      if (lostAnswers.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        throw unavailable("was lost on the way back");
      }
      return result;
    }

    @Override
    public <T> T read(Function<? super BaasRepositories, ? extends T> work) {
      begin();
      return unit.read(work);
    }

    @Override
    public boolean commitsOnReturn() {
      return unit.commitsOnReturn();
    }

    private void begin() {
      transactions.incrementAndGet();
      beforeEach.run();
      if (isDown) {
        throw unavailable("is down");
      }
    }

    private PersistenceUnavailableException unavailable(String what) {
      return new PersistenceUnavailableException("the fake BaaS " + what, null);
    }
  }
}
