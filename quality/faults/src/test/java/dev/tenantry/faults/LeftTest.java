package dev.tenantry.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is drained once for all runs that left the same has to tell apart what is not the same. */
class LeftTest {

  private final Stage stage = Stages.H2.two();

  @BeforeEach
  void set() {
    stage.set(UseCases.named("let a parked event be told"));
  }

  @Test
  void isTheSameForTheSameRows() {
    assertThat(left(stage.look())).isEqualTo(left(stage.look()));
  }

  @Test
  void isAnotherWhereAnyCellIs() {
    Stage.Look look = stage.look();
    List<Stage.Look> others = new ArrayList<>();
    withACellChanged(look.platform())
        .forEach(rows -> others.add(new Stage.Look(rows, look.baas())));
    withACellChanged(look.baas())
        .forEach(rows -> others.add(new Stage.Look(look.platform(), rows)));

    assertThat(others)
        .hasSizeGreaterThan(100)
        .extracting(LeftTest::left)
        .doesNotContain(left(look));
  }

  @Test
  void isAnotherWhereTheOrderOfAQueueIs() {
    Stage.Look look = stage.look();

    assertThat(left(withPlaces(look, place -> -place))).isNotEqualTo(left(look));
  }

  @Test
  void isTheSameWhereAQueueHasMovedOn() {
    Stage.Look look = stage.look();

    assertThat(left(withPlaces(look, place -> place + 1_000))).isEqualTo(left(look));
  }

  @Test
  void isAnotherWhereSomethingElseWasToldOrTheRunWasDone() {
    Stage.Look look = stage.look();

    assertThat(Left.of(true, look, Map.of("watcher", "something"))).isNotEqualTo(left(look));
    assertThat(Left.of(false, look, Map.of())).isNotEqualTo(left(look));
  }

  private static Left left(Stage.Look look) {
    return Left.of(true, look, Map.of());
  }

  private static List<StoredRows> withACellChanged(StoredRows rows) {
    List<StoredRows> changed = new ArrayList<>();
    rows.tables()
        .forEach(
            (table, found) ->
                found.forEach(
                    (key, row) ->
                        row.keySet().stream()
                            .filter(column -> !column.equals(StoredRows.PLACE))
                            .forEach(
                                column ->
                                    changed.add(
                                        with(rows, table, key, column, value -> value + "!")))));
    return changed;
  }

  private static Stage.Look withPlaces(Stage.Look look, LongUnaryOperator moved) {
    StoredRows rows = look.platform();
    for (String key : rows.table("outbox").keySet()) {
      rows = with(rows, "outbox", key, StoredRows.PLACE, place -> moved(place, moved));
    }
    return new Stage.Look(rows, look.baas());
  }

  private static String moved(String place, LongUnaryOperator moved) {
    return String.valueOf(moved.applyAsLong(Long.parseLong(place)));
  }

  private static StoredRows with(
      StoredRows rows, String table, String key, String column, UnaryOperator<String> change) {
    Map<String, String> row = new TreeMap<>(rows.table(table).get(key));
    row.computeIfPresent(column, (name, value) -> change.apply(value));
    Map<String, ImmutableMap<String, String>> found = new TreeMap<>(rows.table(table));
    found.put(key, ImmutableMap.copyOf(row));
    Map<String, ImmutableMap<String, ImmutableMap<String, String>>> tables =
        new TreeMap<>(rows.tables());
    tables.put(table, ImmutableMap.copyOf(found));
    return new StoredRows(ImmutableMap.copyOf(tables));
  }
}
