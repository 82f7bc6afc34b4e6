package dev.tenantry.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.spi.PlatformPersistence;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.ReplicaRepository;
import dev.tenantry.application.spi.UnitOfWork;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.testkit.TenantFixture;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every unit of work over the Platform's repositories has to keep. */
public abstract class PlatformUnitOfWorkContract extends UnitOfWorkContract<PlatformRepositories> {

  private static final int THREADS = 8;
  private static final int CHANGES = 50;

  /** For subclasses. */
  protected PlatformUnitOfWorkContract() {}

  /** An empty storage; asked for once at the beginning of each test, and not used after its end. */
  protected abstract PlatformPersistence persistence();

  @Override
  final UnitOfWork<PlatformRepositories> unitOfWork() {
    return persistence().platform();
  }

  @Override
  final ReplicaRepository<User, UserId> users(PlatformRepositories repositories) {
    return repositories.users();
  }

  @Override
  final SystemOfRecord side() {
    return SystemOfRecord.PLATFORM;
  }

  @Test
  void readsBehindALockWhatWasCommittedBeforeItWasGranted() {
    PlatformPersistence storage = persistence();
    UserSamples samples = new UserSamples(side());
    Replica<Tenant> tenant = TenantFixture.aTenant(1).onPlatform();
    storage
        .platform()
        .execute(
            stored -> {
              stored.tenants().insert(ImmutableList.of(tenant));
              stored.users().insert(ImmutableList.of(samples.renamed(samples.copy(1), "0")));
              return true;
            });

    try (Threads threads = new Threads()) {
      List<Future<Integer>> running =
          Stream.generate(() -> threads.start(() -> staleReads(storage, samples, tenant)))
              .limit(THREADS)
              .toList();
      assertThat(running).extracting(Threads::resultOf).containsOnly(0);
    }
  }

  /** How often a user that is guarded by the tenant's lock is read as it was before. */
  private static int staleReads(
      PlatformPersistence storage, UserSamples samples, Replica<Tenant> tenant) {
    UserId id = samples.idOf(1);
    int stale = 0;
    for (int i = 0; i < CHANGES; i++) {
      boolean isStale =
          storage
              .platform()
              .execute(
                  stored -> {
                    stored.users().find(id, Storage.EVERYTHING);
                    stored.tenants().lock(tenant.values().require(TenantFields.ID));
                    Optional<Values<User>> read = stored.users().find(id, Storage.EVERYTHING);
                    Replica<User> locked = stored.users().lock(id).orElseThrow();
                    int number = Integer.parseInt(samples.nameOf(locked));
                    stored
                        .users()
                        .update(
                            ImmutableList.of(samples.renamed(locked, String.valueOf(number + 1))));
                    return !read.equals(Optional.of(samples.visible(locked)));
                  });
      stale += isStale ? 1 : 0;
    }
    return stale;
  }
}
