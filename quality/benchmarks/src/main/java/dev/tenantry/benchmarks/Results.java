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

/** A file with one line of JSON for each result; a newer result takes the place of an older one. */
final class Results {

  private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

  private final Path file;

  Results(Path file) {
    this.file = file;
  }

  ImmutableList<Result> all() {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream()
              .map(line -> JSON.fromJson(line, Result.class))
              .collect(ImmutableList.toImmutableList())
          : ImmutableList.of();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  void add(Result result) {
    List<Result> kept = new ArrayList<>(all());
    kept.removeIf(old -> old.work().equals(result.work()) && old.rival().equals(result.rival()));
    kept.add(result);
    System.out.println(JSON.toJson(result));
    try {
      Files.write(file, kept.stream().map(JSON::toJson).toList());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
