package dev.tenantry.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** The library beside itself among fewer users, each number of them in a database of its own. */
final class Growth implements AutoCloseable {

  /** What may be left of the throughput. */
  private static final double KEPT = 0.75;

  /** Above every number that a seeded user has; new users come in no order of their addresses. */
  private static final long FIRST_NUMBER = 1_000_000_000L;

  private static final long SCATTERING = 7_777_777L;
  private static final long NUMBERS = 1_000_000_007L;

  private final Random random = new Random(7);
  private final AtomicLong numbers = new AtomicLong();
  private final int most;
  private final Map<Integer, TenantryUsers> among = new LinkedHashMap<>();

  Growth(Server server, List<Integer> sizes) {
    this.most = sizes.stream().mapToInt(size -> size).max().orElseThrow();
    for (int size : sizes) {
      among.put(size, new TenantryUsers(Databases.one(server.populated(size))));
    }
  }

  ImmutableList<Work> all() {
    return ImmutableList.of(
        work("users() by reference", (users, size) -> users.byReference("ref-" + anybody(size))),
        work(
            "users() by e-mail",
            (users, size) -> users.byEmail("user" + anybody(size) + "@example.org")),
        work("createUser", (users, size) -> users.create(nobodyYet())));
  }

  private interface Call {
    Object on(TenantryUsers users, int size);
  }

  private Work work(String name, Call call) {
    ImmutableMap.Builder<String, Operation> operations = ImmutableMap.builder();
    ImmutableMap.Builder<String, Double> targets = ImmutableMap.builder();
    among.forEach(
        (size, users) -> {
          String variant = size == most ? Work.OURS : "itself among " + Numbers.grouped(size);
          operations.put(variant, () -> requireAnswer(call.on(users, size)));
          targets.put(variant, KEPT);
        });
    return new Work(
        name + " among " + Numbers.grouped(most),
        operations.buildOrThrow(),
        targets.buildOrThrow());
  }

  private static void requireAnswer(Object answer) {
    if (answer.equals(0)) {
      throw new IllegalStateException("nobody answers so");
    }
  }

  private int anybody(int size) {
    return 1 + random.nextInt(size);
  }

  private NewUser nobodyYet() {
    return NewUser.numbered(FIRST_NUMBER + numbers.incrementAndGet() * SCATTERING % NUMBERS);
  }

  @Override
  public void close() {
    among.values().forEach(TenantryUsers::close);
  }
}
