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
import java.util.stream.Stream;

/**
 * Writes the figures of a page from the lines of a run, between two marks, and the plot beside it;
 * arguments are the file of results and the page.
 */
public final class PerformancePage {

  private static final String BEGIN = "<!-- figures: written by quality/benchmarks/run -->";
  private static final String END = "<!-- end of figures -->";

  private PerformancePage() {}

  public static void main(String[] arguments) {
    Results file = new Results(Path.of(arguments[0]));
    ImmutableList<Result> results = file.all();
    Path page = Path.of(arguments[1]);
    try {
      String text = Files.readString(page);
      List<String> around = Splitter.on(BEGIN).limit(2).splitToList(text);
      String rest = around.get(1).substring(around.get(1).indexOf(END));
      Files.writeString(page, around.get(0) + BEGIN + "\n\n" + figures(file) + "\n" + rest);
      Plot.write(results, page.resolveSibling("performance.png"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String figures(Results file) {
    return "| Work | beside | ratio (min to max) | target | ours, /s | theirs, /s |\n"
        + "|---|---|---|---|---|---|\n"
        + file.all().stream().map(PerformancePage::row).collect(Collectors.joining())
        + "\n| Cost | median (min to max) | at most |\n"
        + "|---|---|---|\n"
        + file.costs().stream().map(PerformancePage::row).collect(Collectors.joining())
        + "\n"
        + where(
            Stream.concat(
                    file.all().stream().map(Result::environment),
                    file.costs().stream().map(Cost::environment))
                .toList())
        + "\n";
  }

  private static String row(Result result) {
    boolean isMet = result.ratio().median() >= result.target();
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s (%.2f to %.2f) | %.2f%s | %s | %s |%n",
        result.work(),
        result.rival(),
        emphasised(two(result.ratio().median()), isMet),
        result.ratio().min(),
        result.ratio().max(),
        result.target(),
        isMet ? "" : ", missed",
        rate(result.ours()),
        rate(result.theirs()));
  }

  private static String row(Cost cost) {
    boolean isMet = cost.measured().median() <= cost.atMost();
    return String.format(
        Locale.ROOT,
        "| %s | %s %s (%.2f to %.2f) | %.2f %s%s |%n",
        cost.cost(),
        emphasised(two(cost.measured().median()), isMet),
        cost.unit(),
        cost.measured().min(),
        cost.measured().max(),
        cost.atMost(),
        cost.unit(),
        isMet ? "" : ", missed");
  }

  private static String two(double figure) {
    return String.format(Locale.ROOT, "%.2f", figure);
  }

  private static String emphasised(String figure, boolean isMet) {
    return isMet ? figure : "**" + figure + "**";
  }

  private static String rate(Spread rates) {
    return String.format(Locale.ROOT, rates.median() < 10 ? "%.2f" : "%.0f", rates.median());
  }

  /** Each machine and mode once, and the range of the loads; the file of results has the rest. */
  private static String where(List<Environment> environments) {
    DoubleSummaryStatistics loads =
        environments.stream().mapToDouble(Environment::load).summaryStatistics();
    return environments.stream()
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
