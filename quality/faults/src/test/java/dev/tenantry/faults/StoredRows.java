package dev.tenantry.faults;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What stands in the tables of one database: by table, by what makes a row, the row by column.
 *
 * @param tables all of them, without the prefix of their names
 */
record StoredRows(ImmutableMap<String, ImmutableMap<String, ImmutableMap<String, String>>> tables) {

  private static final Splitter ROLES = Splitter.on(' ').omitEmptyStrings();

  /** How far a copy is in step: what is left of a row without it is what people see. */
  private static final ImmutableSet<String> BOOKKEEPING =
      ImmutableSet.of(
          "stamps",
          "revision",
          "seen",
          "confirmed",
          "highest_confirmed",
          "sent",
          "forced",
          "regressed_at",
          "synced",
          "due_at",
          "failures",
          "parked",
          "failure_code",
          "version",
          "updated_at",
          "delivery",
          "token_digest");

  private static final ImmutableSet<String> PLATFORM_ALONE = ImmutableSet.of("platform_invites");

  /** Judged by itself: what is told is gone from there. */
  private static final String OUTBOX = "outbox";

  /** Where an entry stands in a queue. */
  static final String PLACE = "place";

  /**
   * What people see in the tables of both sides whose names begin so, by the rest of their names.
   */
  Map<String, Map<String, Map<String, String>>> shared(String side) {
    return content(side, PLATFORM_ALONE);
  }

  /** What people see in all tables. */
  Map<String, Map<String, Map<String, String>>> content() {
    return content("", ImmutableSet.of(OUTBOX));
  }

  /** All rows, but of a place in a queue only how many are before it: places are never reused. */
  Map<String, Map<String, Map<String, String>>> ranked() {
    return Maps.transformValues(tables, StoredRows::withRanks);
  }

  private static Map<String, Map<String, String>> withRanks(
      ImmutableMap<String, ImmutableMap<String, String>> rows) {
    ImmutableSortedSet<Long> places =
        rows.values().stream()
            .map(row -> row.get(PLACE))
            .filter(Objects::nonNull)
            .map(Long::valueOf)
            .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    return Maps.transformValues(
        rows,
        row ->
            Maps.transformEntries(
                row,
                (column, value) ->
                    column.equals(PLACE)
                        ? String.valueOf(places.headSet(Long.valueOf(value)).size())
                        : value));
  }

  private Map<String, Map<String, Map<String, String>>> content(
      String side, ImmutableSet<String> without) {
    Map<String, Map<String, Map<String, String>>> content = new TreeMap<>();
    tables.forEach(
        (table, rows) -> {
          if (table.startsWith(side) && !without.contains(table)) {
            content.put(table.substring(side.length()), Maps.transformValues(rows, this::seen));
          }
        });
    return content;
  }

  private Map<String, String> seen(Map<String, String> row) {
    return ImmutableMap.copyOf(Maps.filterKeys(row, column -> !BOOKKEEPING.contains(column)));
  }

  ImmutableMap<String, ImmutableMap<String, String>> table(String name) {
    return tables.getOrDefault(name, ImmutableMap.of());
  }

  static boolean isTrue(Map<String, String> row, String column) {
    return Ascii.toLowerCase(row.getOrDefault(column, "")).startsWith("t");
  }

  /** Roles are stored with the user, and once more to be searched by. */
  boolean isRoleIndexRight(String side) {
    ImmutableSet.Builder<String> stated = ImmutableSet.builder();
    table(side + "users")
        .values()
        .forEach(
            user ->
                ROLES
                    .split(user.getOrDefault("roles", ""))
                    .forEach(role -> stated.add(user.get("id") + " " + role)));
    ImmutableSet.Builder<String> indexed = ImmutableSet.builder();
    table(side + "user_roles")
        .values()
        .forEach(row -> indexed.add(row.get("user_id") + " " + row.get("role_key")));
    return stated.build().equals(indexed.build());
  }
}
