package dev.tenantry.benchmarks;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Prints where time goes: a line for each kind of statement and the tables that it is about, a
 * column for each of the compared.
 */
final class TimeTable {

  private TimeTable() {}

  /**
   * Prints one table.
   *
   * @param micros by column and line
   */
  static void print(String work, Map<String, Map<String, Double>> micros) {
    Collection<Map<String, Double>> columns = micros.values();
    Set<String> labels = new LinkedHashSet<>();
    columns.forEach(column -> labels.addAll(column.keySet()));
    System.out.println("\n| " + work + " | " + String.join(" | ", micros.keySet()) + " |");
    System.out.println("|---" + "|---".repeat(columns.size()) + "|");
    for (String label : labels) {
      System.out.println(
          "| " + label + " |" + cells(columns, column -> column.getOrDefault(label, 0.0)));
    }
    System.out.println("| sum |" + cells(columns, TimeTable::sum));
  }

  private static double sum(Map<String, Double> column) {
    return column.values().stream().mapToDouble(each -> each).sum();
  }

  private static String cells(
      Collection<Map<String, Double>> columns, Function<Map<String, Double>, Double> value) {
    return columns.stream()
        .map(column -> " %.0f |".formatted(value.apply(column)))
        .reduce("", String::concat);
  }
}
