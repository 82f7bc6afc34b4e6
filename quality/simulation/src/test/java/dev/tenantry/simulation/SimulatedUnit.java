package dev.tenantry.simulation;

import dev.tenantry.application.spi.UnitOfWork;
import dev.tenantry.domain.policy.SystemOfRecord;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The real transactions of a side, with whatever may happen around them, and an eye on what they
 * commit.
 *
 * @param real the transactions now; another storage after a restore
 * @param observed looks over the shoulder of the repositories
 * @param isForeground whether they are those of use cases, else those of the engine
 */
record SimulatedUnit<R>(
    SystemOfRecord side,
    Supplier<UnitOfWork<R>> real,
    BiFunction<R, Journal, R> observed,
    Ledger ledger,
    Place place,
    boolean isForeground)
    implements UnitOfWork<R> {

  @Override
  public <T> T execute(Function<? super R, ? extends T> work) {
    place.before(side);
    Journal journal = new Journal(side, isForeground);
    T result =
        real.get()
            .execute(
                stored -> {
                  T answer = work.apply(observed.apply(stored, journal));
                  place.inside(side);
                  return answer;
                });
    journal.commitTo(ledger);
    place.after(side, isForeground);
    return result;
  }

  @Override
  public <T> T read(Function<? super R, ? extends T> work) {
    place.reading(side);
    return real.get().read(work);
  }

  @Override
  public boolean commitsOnReturn() {
    return true;
  }
}
