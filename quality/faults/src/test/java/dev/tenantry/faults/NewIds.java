package dev.tenantry.faults;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calls the ids that a run has given by their order: a transaction that the library does again
 * gives other ones.
 */
final class NewIds {

  private static final Pattern ID = Pattern.compile("00000000-0000-7000-8000-([0-9a-f]{12})");
  private static final int HEX = 16;

  private final SortedSet<String> ids = new TreeSet<>();

  private NewIds() {}

  /** The same tables, with the new ids replaced. */
  static Map<String, Map<String, Map<String, String>>> inOrder(
      Map<String, Map<String, Map<String, String>>> tables) {
    NewIds all = new NewIds();
    tables
        .values()
        .forEach(
            rows ->
                rows.forEach(
                    (key, row) -> {
                      all.find(key);
                      row.values().forEach(all::find);
                    }));
    Map<String, Map<String, Map<String, String>>> renamed = new TreeMap<>();
    tables.forEach((table, rows) -> renamed.put(table, all.renamed(rows)));
    return renamed;
  }

  private void find(String text) {
    ID.matcher(text).results().filter(NewIds::isNew).map(MatchResult::group).forEach(ids::add);
  }

  private Map<String, Map<String, String>> renamed(Map<String, Map<String, String>> rows) {
    Map<String, Map<String, String>> renamed = new TreeMap<>();
    rows.forEach(
        (key, row) -> {
          Map<String, String> copy = new TreeMap<>();
          row.forEach((column, value) -> copy.put(column, renamed(value)));
          renamed.put(renamed(key), copy);
        });
    return renamed;
  }

  private String renamed(String text) {
    return ID.matcher(text)
        .replaceAll(
            id ->
                Matcher.quoteReplacement(
                    isNew(id) ? "new id " + ids.headSet(id.group()).size() : id.group()));
  }

  private static boolean isNew(MatchResult id) {
    return Long.parseLong(id.group(1), HEX) > Stage.FIRST_ID_OF_A_RUN;
  }
}
