package dev.tenantry.faults;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a run left, as far as anything that follows can tell: whether it was done, every cell of
 * both databases, and what was told and mailed. Ids that the run has given count by their order,
 * and so do places in a queue.
 */
record Left(boolean isDone, Map<String, Map<String, Map<String, String>>> tables) {

  static Left of(boolean isDone, Stage.Look look, Map<String, String> told) {
    Map<String, Map<String, Map<String, String>>> tables = new TreeMap<>();
    look.platform().ranked().forEach((table, rows) -> tables.put("on Platform: " + table, rows));
    look.baas().ranked().forEach((table, rows) -> tables.put("at BaaS: " + table, rows));
    Map<String, Map<String, String>> texts = new TreeMap<>();
    told.forEach((who, text) -> texts.put(who, Map.of("", text)));
    tables.put("told", texts);
    return new Left(isDone, NewIds.inOrder(tables));
  }
}
