package dev.tenantry.application.internal.outbox;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.UnitOfWork;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Transactions that write into the outbox what they change; after the commit the caller's thread
 * tells it once, unless a worker runs or the transaction is the host's.
 *
 * @param platform what the Platform stores, among all that a transaction works with
 * @param replaced the same, with the Platform's replaced
 */
record RecordedWork<R>(
    UnitOfWork<R> unit,
    Function<R, PlatformRepositories> platform,
    BiFunction<R, PlatformRepositories, R> replaced,
    Telling telling,
    Courier courier,
    BooleanSupplier workerRuns)
    implements UnitOfWork<R> {

  private record Outcome<T>(T answer, ImmutableList<UUID> toTell) {}

  @Override
  public <T> T execute(Function<? super R, ? extends T> work) {
    Outcome<T> outcome = unit.execute(stored -> recorded(stored, work));
    if (commitsOnReturn() && !workerRuns.getAsBoolean()) {
      courier.tryAtOnce(outcome.toTell());
    }
    return outcome.answer();
  }

  private <T> Outcome<T> recorded(R stored, Function<? super R, ? extends T> work) {
    Recorder recorder = new Recorder(telling.listenerNames(), telling.ids());
    PlatformRepositories real = platform.apply(stored);
    T answer = work.apply(replaced.apply(stored, new RecordedPlatform(real, recorder)));
    return new Outcome<>(answer, recorder.flush(real::outbox));
  }

  @Override
  public <T> T read(Function<? super R, ? extends T> work) {
    return unit.read(work);
  }

  @Override
  public boolean commitsOnReturn() {
    return unit.commitsOnReturn();
  }
}
