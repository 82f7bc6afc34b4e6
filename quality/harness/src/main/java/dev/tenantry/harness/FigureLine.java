package dev.tenantry.harness;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableMap;
import dev.tenantry.testkit.ProofSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;

/** The figures of one run of a proof: one line of JSON in {@code target/figures}, and on screen. */
public final class FigureLine {

  private static final Path FOLDER = Path.of("target", "figures");

  private FigureLine() {}

  /**
   * Writes the line.
   *
   * @param proof whose run it was; the name of the file, too
   * @param figures numbers stand bare, everything else as text without quotes or controls
   */
  public static void write(String proof, Duration took, Map<String, ?> figures) {
    ImmutableMap<String, Object> all =
        ImmutableMap.<String, Object>builder()
            .put("proof", proof)
            .put("size", Boolean.getBoolean(ProofSize.PROPERTY) ? "proof" : "ordinary")
            .putAll(figures)
            .put("milliseconds", took.toMillis())
            .put("java", Runtime.version().feature())
            .buildOrThrow();
    String line =
        "{" + Joiner.on(", ").join(all.entrySet().stream().map(FigureLine::pair).iterator()) + "}";
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(
          FOLDER.resolve(proof + ".jsonl"),
          line + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    System.out.println(line);
  }

  private static String pair(Map.Entry<String, ?> pair) {
    Object value = pair.getValue();
    String text = value instanceof Number ? value.toString() : "\"" + value + "\"";
    return "\"" + pair.getKey() + "\": " + text;
  }
}
