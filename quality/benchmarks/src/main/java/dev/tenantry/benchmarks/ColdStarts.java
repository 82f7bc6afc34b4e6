package dev.tenantry.benchmarks;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import dev.tenantry.adapters.jdbc.DatabaseEngine;
import dev.tenantry.adapters.jdbc.JdbcSchema;
import dev.tenantry.benchmarks.cold.StartByHand;
import dev.tenantry.benchmarks.cold.StartInMemory;
import dev.tenantry.benchmarks.cold.StartOnH2;
import dev.tenantry.benchmarks.cold.StartValidator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** Programs that start, in turns, each time in a fresh JVM; the first of each is not counted. */
record ColdStarts(int rounds, Supplier<Environment> environment) {

  /** As long as 1.3 times the other. */
  private static final double LITTLE_LONGER = 1 / 1.3;

  private static final double NANOS_PER_SECOND = 1e9;

  ImmutableList<Result> inMemory() {
    return measure(
        "cold start in memory, until a user is created",
        ImmutableMap.of(
            Work.OURS,
            fresh(StartInMemory.class),
            "hibernate-validator, factory built",
            fresh(StartValidator.class),
            "hibernate-validator, first bean valid",
            fresh(StartValidator.class, "bean")));
  }

  ImmutableList<Result> onH2() {
    try {
      Path ddl = Files.createTempFile("tables", ".sql");
      try {
        Files.writeString(ddl, JdbcSchema.ddl(DatabaseEngine.H2));
        return measure(
            "cold start on H2, until a user is created",
            ImmutableMap.of(
                Work.OURS,
                fresh(StartOnH2.class),
                "jdbc with pool and validator",
                fresh(StartByHand.class, ddl.toString())));
      } finally {
        Files.delete(ddl);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static FreshJvm fresh(Class<?> program, String... arguments) {
    return new FreshJvm(program, List.of(), List.of(arguments));
  }

  private ImmutableList<Result> measure(String name, ImmutableMap<String, FreshJvm> programs) {
    ListMultimap<String, Double> rates = ArrayListMultimap.create();
    List<String> order = new ArrayList<>(programs.keySet());
    for (int round = -1; round < rounds; round++) {
      for (String variant : order) {
        double rate = NANOS_PER_SECOND / answer(programs, variant);
        if (round >= 0) {
          rates.put(variant, rate);
        }
      }
      Collections.rotate(order, 1);
    }
    return programs.keySet().stream()
        .filter(rival -> !rival.equals(Work.OURS))
        .map(
            rival ->
                Result.of(
                    name,
                    rival,
                    LITTLE_LONGER,
                    rates.get(Work.OURS),
                    rates.get(rival),
                    environment.get()))
        .collect(ImmutableList.toImmutableList());
  }

  private static double answer(ImmutableMap<String, FreshJvm> programs, String variant) {
    FreshJvm program = programs.get(variant);
    if (program == null) {
      throw new IllegalArgumentException(variant);
    }
    return program.answer();
  }
}
