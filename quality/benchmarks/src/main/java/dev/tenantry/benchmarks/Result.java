package dev.tenantry.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of the results: the library beside one other, both in units a second.
 *
 * @param ratio the library's throughput as a share of the other's, paired by round
 * @param target what the ratio shall be at least
 */
record Result(
    String work,
    String rival,
    int rounds,
    Spread ours,
    Spread theirs,
    Spread ratio,
    double target,
    Environment environment) {

  static Result of(
      String work,
      String rival,
      double target,
      List<Double> ours,
      List<Double> theirs,
      Environment environment) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < ours.size(); i++) {
      ratios.add(ours.get(i) / theirs.get(i));
    }
    return new Result(
        work,
        rival,
        ours.size(),
        Spread.of(ours),
        Spread.of(theirs),
        Spread.of(ratios),
        target,
        environment);
  }
}
