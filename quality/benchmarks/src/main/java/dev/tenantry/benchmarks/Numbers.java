package dev.tenantry.benchmarks;

import java.util.Locale;

/** Numbers as the results write them, wherever they are measured. */
final class Numbers {

  private Numbers() {}

  /** With a comma for every three digits. */
  static String grouped(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
