package dev.tenantry.quickstart;

import dev.tenantry.domain.error.Violation;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;

/** Prints what the program has to say, in numbered sections. */
final class Report {

  private final PrintStream out;
  private int sections;

  Report(PrintStream out) {
    this.out = out;
  }

  /** Begins a section. */
  void section(String heading) {
    sections++;
    String numbered = sections + ". " + heading;
    out.println();
    out.println(numbered);
    out.println("-".repeat(numbered.length()));
  }

  /** One line. */
  void line(String text) {
    out.println(text);
  }

  /** Several lines, indented. */
  void lines(List<String> texts) {
    texts.forEach(text -> out.println("  " + text));
  }

  /** The first lines of many, each made from one of the values, and how many more there are. */
  <T> void some(List<T> values, int most, String what, Function<T, String> text) {
    values.stream().limit(most).forEach(value -> out.println("  " + text.apply(value)));
    more(values.size() - most, what);
  }

  /** Why rows were refused, the first of so many. */
  void problems(List<RowProblem> first, long all) {
    for (RowProblem problem : first) {
      for (Violation violation : problem.violations()) {
        out.println(
            "  line " + problem.line() + ": " + violation.path() + ": " + violation.message());
      }
    }
    more(all - first.size(), "rows");
  }

  /** How many more there are than were shown, if any. */
  void more(long count, String what) {
    if (count > 0) {
      out.println("  ... and " + count + " more " + what);
    }
  }
}
