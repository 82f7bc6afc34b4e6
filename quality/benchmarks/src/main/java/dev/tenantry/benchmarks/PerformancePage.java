package dev.tenantry.benchmarks;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes the figures of a page from the lines of a run, between two marks, and the plot beside it;
 * arguments are the file of results and the page.
 */
public final class PerformancePage {

  private static final String BEGIN = "<!-- figures: written by quality/benchmarks/run -->";
  private static final String END = "<!-- end of figures -->";

  private PerformancePage() {}

  public static void main(String[] arguments) {
    ImmutableList<Result> results = new Results(Path.of(arguments[0])).all();
    Path page = Path.of(arguments[1]);
    try {
      String text = Files.readString(page);
      List<String> around = Splitter.on(BEGIN).limit(2).splitToList(text);
      String rest = around.get(1).substring(around.get(1).indexOf(END));
      Files.writeString(page, around.get(0) + BEGIN + "\n\n" + figures(results) + "\n" + rest);
      Plot.write(results, page.resolveSibling("performance.png"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String figures(List<Result> results) {
    return "| Work | beside | ratio (min to max) | target | ours, /s | theirs, /s |\n"
        + "|---|---|---|---|---|---|\n"
        + results.stream().map(PerformancePage::row).collect(Collectors.joining())
        + "\n"
        + where(results)
        + "\n";
  }

  private static String row(Result result) {
    boolean isMet = result.ratio().median() >= result.target();
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s%.2f%s (%.2f to %.2f) | %.2f%s | %.0f | %.0f |%n",
        result.work(),
        result.rival(),
        isMet ? "" : "**",
        result.ratio().median(),
        isMet ? "" : "**",
        result.ratio().min(),
        result.ratio().max(),
        result.target(),
        isMet ? "" : ", missed",
        result.ours().median(),
        result.theirs().median());
  }

  /** The machine once, and the range of the loads; the file of results has the rest. */
  private static String where(List<Result> results) {
    DoubleSummaryStatistics loads =
        results.stream().mapToDouble(result -> result.environment().load()).summaryStatistics();
    return results.stream()
        .map(Result::environment)
        .map(
            at ->
                String.format(
                    Locale.ROOT,
                    "%s run, Java %s, %s, %d processors, heap %d MiB",
                    at.mode(),
                    at.java(),
                    at.system(),
                    at.processors(),
                    at.heapMiB()))
        .distinct()
        .collect(
            Collectors.joining(
                "; ",
                "Measured in: ",
                String.format(
                    Locale.ROOT, "; load %.1f to %.1f.%n", loads.getMin(), loads.getMax())));
  }
}
