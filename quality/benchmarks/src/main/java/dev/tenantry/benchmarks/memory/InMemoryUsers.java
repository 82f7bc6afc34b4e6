package dev.tenantry.benchmarks.memory;

import dev.tenantry.application.api.PlatformUsers;
import dev.tenantry.domain.query.Continuation;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserQuery;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a call takes in memory, about another user each time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class InMemoryUsers {

  private static final int PAGE = 100;

  /** How many users there are. */
  @Param("1000000")
  public int users;

  private final Filled filled = new Filled();
  private final PlatformUsers platform = filled.platform();
  private UserId[] ids = {};
  private Instant[] createdAt = {};

  /** Creates the users. */
  @Setup
  public void fill() {
    ids = new UserId[users];
    createdAt = new Instant[users];
    for (int i = 0; i < users; i++) {
      User created = filled.create(i);
      ids[i] = created.id();
      createdAt[i] = created.createdAt();
    }
  }

  /** A user by its id. */
  @Benchmark
  public User user() {
    return platform.user(ids[anybody()]);
  }

  /** A user by its reference, and how many there are of it. */
  @Benchmark
  public Page<User> byReference() {
    return platform.users(UserQuery.where(UserFields.REFERENCE.equalTo("ref-" + anybody())));
  }

  /** A page behind anybody, by continuation. */
  @Benchmark
  public Page<User> page() {
    int last = anybody();
    return platform.users(
        UserQuery.all()
            .after(Continuation.behind(UserFields.CREATED_AT.asc(), createdAt[last], ids[last]))
            .limit(PAGE)
            .withoutTotalCount());
  }

  private int anybody() {
    return ThreadLocalRandom.current().nextInt(users);
  }
}
