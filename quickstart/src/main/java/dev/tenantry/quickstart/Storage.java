package dev.tenantry.quickstart;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.spi.Persistence;
import java.time.Clock;

/**
 * Where a run keeps users and tenants, and the Tenantry that does.
 *
 * @param tenantry to work with
 * @param batches how many rows are imported at once
 * @param mailbox where its mails go
 * @param clock what it tells the time by
 * @param place where the data is, in words
 * @param release frees all of it
 */
record Storage(
    Tenantry tenantry,
    Batches batches,
    Mailbox mailbox,
    AdjustableClock clock,
    String place,
    Runnable release)
    implements AutoCloseable {

  /** Opens what the arguments ask for. */
  interface Opener {

    /** Opens it, for the caller to close. */
    Storage open(Arguments arguments) throws UnusableInputException;
  }

  /** In the memory of this process. */
  static Storage inMemory() {
    return over(
        InMemoryPersistence.create(), Batches.NONE, "in memory, gone after this run", () -> {});
  }

  /** Where this persistence keeps them; it is released last. */
  static Storage over(Persistence persistence, Batches batches, String place, Runnable release) {
    Mailbox mailbox = new Mailbox();
    AdjustableClock clock = new AdjustableClock(Clock.systemUTC());
    Tenantry tenantry =
        Tenantry.builder().persistence(persistence).clock(clock).inviteDelivery(mailbox).build();
    return new Storage(
        tenantry,
        batches,
        mailbox,
        clock,
        place,
        () -> {
          tenantry.close();
          release.run();
        });
  }

  @Override
  public void close() {
    release.run();
  }
}
