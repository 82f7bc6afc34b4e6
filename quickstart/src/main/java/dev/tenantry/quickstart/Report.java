package dev.tenantry.quickstart;

import java.io.PrintStream;
import java.util.List;

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
}
