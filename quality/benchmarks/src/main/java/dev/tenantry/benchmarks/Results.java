package dev.tenantry.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file with one line of JSON for each result; a newer one takes the place of an older one about
 * the same.
 */
final class Results {

  private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

  private final Path file;

  Results(Path file) {
    this.file = file;
  }

  /** What was measured beside somebody else. */
  ImmutableList<Result> all() {
    return read("work", Result.class);
  }

  /** What was measured beside nobody. */
  ImmutableList<Cost> costs() {
    return read("cost", Cost.class);
  }

  void add(Result result) {
    put(result, start("work", result.work()) + "," + quoted("rival", result.rival()) + ",");
  }

  void add(Cost cost) {
    put(cost, start("cost", cost.cost()) + ",");
  }

  private <T> ImmutableList<T> read(String first, Class<T> type) {
    return lines().stream()
        .filter(line -> line.startsWith("{\"" + first + "\":"))
        .map(line -> JSON.fromJson(line, type))
        .collect(ImmutableList.toImmutableList());
  }

  /** A line begins with what it is about, since components are written in their order. */
  private void put(Object result, String beginning) {
    String line = JSON.toJson(result);
    if (!line.startsWith(beginning)) {
      throw new IllegalStateException(line + " does not begin with " + beginning);
    }
    System.out.println(line);
    List<String> lines = new ArrayList<>(lines());
    boolean isNew = lines.stream().noneMatch(old -> old.startsWith(beginning));
    lines.replaceAll(old -> old.startsWith(beginning) ? line : old);
    if (isNew) {
      lines.add(line);
    }
    try {
      Files.write(file, lines);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private List<String> lines() {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String start(String name, String value) {
    return "{" + quoted(name, value);
  }

  private static String quoted(String name, String value) {
    return JSON.toJson(name) + ":" + JSON.toJson(value);
  }
}
