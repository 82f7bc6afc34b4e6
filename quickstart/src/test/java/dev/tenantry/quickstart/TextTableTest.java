package dev.tenantry.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void isAsWideAsItsWidestCells() {
    TextTable table = new TextTable("a", "long heading");
    table.add("wide cell", "x");
    table.add("y");

    assertThat(table.lines())
        .containsExactly("a          long heading", "---------  ------------", "wide cell  x", "y");
  }

  @Test
  void countsEastAsianLettersTwiceAndAccentsNot() {
    TextTable table = new TextTable("name", "x");
    table.add("山田", "1");
    table.add("Ane\u0301", "2");

    assertThat(table.lines()).endsWith("山田  1", "Ane\u0301   2");
  }

  @Test
  void shortensACellThatWouldTakeTheWholeLine() {
    TextTable table = new TextTable("name", "x");
    table.add("n".repeat(10_000), "1");
    table.add("山".repeat(100), "2");

    assertThat(table.lines().get(2)).isEqualTo("n".repeat(21) + "...  1");
    assertThat(table.lines().get(3)).isEqualTo("山".repeat(10) + "...   2");
  }
}
