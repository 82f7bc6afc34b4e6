package dev.tenantry.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void knowTheirLinesWhateverEndsThem(String end) {
    String text = String.join(end, "a", "", "\"b", "c\"", "d", "\"e", "f");

    assertThat(read(text))
        .containsExactly("1 a", "2 ", "3 b" + end + "c", "5 d", "6 damaged", "7 f");
  }

  @Test
  void areReadOnBehindEachDamagedOne() {
    assertThat(read("a\n\"b\nc\n\"d\" e\nf\n\"g"))
        .containsExactly("1 a", "2 damaged", "3 c", "4 damaged", "5 f", "6 damaged");
  }

  @Test
  void keepEscapedQuotesTogether() {
    assertThat(read("\"a \"\"b\"\"\"\n\"\"\n")).containsExactly("1 a \"b\"", "2 ");
  }

  @Test
  void areReadOnBehindACellThatIsTooLongToBeOne() {
    String text = "a\n\"" + "x\n".repeat(10_000_000);
    CsvRows rows = new CsvRows(text);

    assertThat(rows.next().orElseThrow().line()).isEqualTo(1);
    assertThat(rows.next().orElseThrow().damage()).isPresent();
    assertThat(rows.next().orElseThrow().line()).isEqualTo(3);
  }

  private static List<String> read(String text) {
    List<String> read = new ArrayList<>();
    CsvRows rows = new CsvRows(text);
    for (Optional<CsvRow> row = rows.next(); row.isPresent(); row = rows.next()) {
      String cells = String.join("|", row.get().cells());
      read.add(row.get().line() + " " + (row.get().damage().isPresent() ? "damaged" : cells));
    }
    return read;
  }
}
