package dev.tenantry.benchmarks;

import dev.tenantry.benchmarks.memory.InMemoryUsers;
import dev.tenantry.benchmarks.memory.UserHeap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What the in-memory adapter costs, in JVMs of their own. */
record InMemory(Rounds rounds, Supplier<Environment> environment) {

  private static final String HEAP = "-Xmx4g";
  private static final int BYTES_IN_KIB = 1024;

  /** A user by its id, among so many, by JMH; every iteration is a round. */
  Cost user(int users) {
    return call("user", "user(id)", users, 2);
  }

  /** A user by its reference. */
  Cost byReference(int users) {
    return call("byReference", "users() by reference", users, 5);
  }

  /** A page behind anybody. */
  Cost page(int users) {
    return call("page", "users() page of 100 behind anybody", users, 100);
  }

  private Cost call(String method, String name, int users, double atMost) {
    List<Double> scores = new ArrayList<>();
    for (RunResult result : run(method, users)) {
      result.getBenchmarkResults().stream()
          .flatMap(each -> each.getIterationResults().stream())
          .map(IterationResult::getPrimaryResult)
          .forEach(iteration -> scores.add(iteration.getScore()));
    }
    return cost(name + " among " + Numbers.grouped(users) + ", in memory", "µs", scores, atMost);
  }

  private Collection<RunResult> run(String method, int users) {
    TimeValue time = TimeValue.milliseconds(rounds.slice().toMillis());
    try {
      return new Runner(
              new OptionsBuilder()
                  .include("\\Q" + InMemoryUsers.class.getName() + "." + method + "\\E$")
                  .param("users", String.valueOf(users))
                  .forks(1)
                  .jvmArgs(HEAP)
                  .warmupIterations(rounds.warmUps())
                  .warmupTime(time)
                  .measurementIterations(rounds.count())
                  .measurementTime(time)
                  .shouldFailOnError(true)
                  .verbosity(VerboseMode.SILENT)
                  .build())
          .run();
    } catch (RunnerException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The heap of a user, measured by creating so many among as many. */
  Cost heap(int users) {
    FreshJvm jvm =
        new FreshJvm(
            UserHeap.class, List.of(HEAP, "-XX:+UseSerialGC"), List.of(String.valueOf(users)));
    List<Double> measured = new ArrayList<>();
    for (int round = 0; round < rounds.count(); round++) {
      measured.add(jvm.answer() / BYTES_IN_KIB);
    }
    return cost("heap of a user, both sides and all indexes, in memory", "KiB", measured, 1.5);
  }

  private Cost cost(String name, String unit, List<Double> measured, double atMost) {
    return new Cost(name, unit, measured.size(), Spread.of(measured), atMost, environment.get());
  }
}
