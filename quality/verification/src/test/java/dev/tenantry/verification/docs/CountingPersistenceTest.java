package dev.tenantry.verification.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.spi.BaasRepositories;
import dev.tenantry.application.spi.Persistence;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.Repositories;
import dev.tenantry.application.spi.UnitOfWork;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.testkit.contract.PersistenceContract;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

// begin
class CountingPersistenceTest extends PersistenceContract {

  @Override
  protected Persistence persistence() {
    return new CountingPersistence(InMemoryPersistence.create());
  }
}

// end

// begin
/** Keeps everything where another persistence does, and counts the transactions that may write. */
final class CountingPersistence implements Persistence {

  private final Persistence real;
  private final AtomicLong writes = new AtomicLong();

  CountingPersistence(Persistence real) {
    this.real = real;
  }

  long writes() {
    return writes.get();
  }

  @Override
  public UnitOfWork<PlatformRepositories> platform() {
    return new Counting<>(real.platform(), writes);
  }

  @Override
  public UnitOfWork<PlatformRepositories> platformInBackground() {
    return new Counting<>(real.platformInBackground(), writes);
  }

  @Override
  public UnitOfWork<BaasRepositories> baas() {
    return new Counting<>(real.baas(), writes);
  }

  @Override
  public UnitOfWork<BaasRepositories> baasInBackground() {
    return new Counting<>(real.baasInBackground(), writes);
  }

  @Override
  public UnitOfWork<Repositories> both() {
    return new Counting<>(real.both(), writes);
  }

  private record Counting<R>(UnitOfWork<R> real, AtomicLong writes) implements UnitOfWork<R> {

    @Override
    public <T> T execute(Function<? super R, ? extends T> work) {
      writes.incrementAndGet();
      return real.execute(work);
    }

    @Override
    public <T> T read(Function<? super R, ? extends T> work) {
      return real.read(work);
    }

    @Override
    public boolean commitsOnReturn() {
      return real.commitsOnReturn();
    }
  }
}

// end

/** The adapter of the document is of use. */
class CountingTest {

  @Test
  void countsWhatMayWriteAndNothingElse() {
    CountingPersistence persistence = new CountingPersistence(InMemoryPersistence.create());
    try (Tenantry tenantry = Tenantry.builder().persistence(persistence).build()) {
      tenantry.platform().asSuperAdmin().createUser(CreateUser.of("anna@example.com", "anna-1"));
      assertThat(tenantry.platform().asSuperAdmin().users(UserQuery.all()).data()).hasSize(1);

      assertThat(persistence.writes()).isEqualTo(1);
    }
  }
}
