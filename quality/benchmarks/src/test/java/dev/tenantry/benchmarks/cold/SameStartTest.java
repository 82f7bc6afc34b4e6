package dev.tenantry.benchmarks.cold;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.tenantry.adapters.jdbc.DatabaseEngine;
import dev.tenantry.adapters.jdbc.JdbcSchema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The programs whose starts are compared leave the same rows; nothing is measured. */
class SameStartTest {

  /** Ids, times and revisions are everybody's own. */
  private static final Set<String> OWN =
      Set.of(
          "id",
          "baas_id",
          "user_id",
          "created_at",
          "updated_at",
          "stamps",
          "revision",
          "seen",
          "confirmed",
          "highest_confirmed",
          "version");

  @Test
  void bothLeaveTheSameRows() {
    List<String> ours = rowsAfter(StartOnH2::create);

    assertThat(ours).hasSize(4);
    assertThat(rowsAfter(StartByHand::create)).isEqualTo(ours);
  }

  private static List<String> rowsAfter(Consumer<DataSource> program) {
    try (HikariDataSource pool = Pool.with(JdbcSchema.ddl(DatabaseEngine.H2))) {
      program.accept(pool);
      List<String> rows = new ArrayList<>();
      for (String side : List.of("platform", "baas")) {
        rows.addAll(rows(pool, "select * from tenantry_" + side + "_users"));
        rows.addAll(rows(pool, "select * from tenantry_" + side + "_user_roles"));
      }
      return rows;
    }
  }

  private static List<String> rows(DataSource database, String query) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      List<String> rows = new ArrayList<>();
      while (row.next()) {
        StringBuilder text = new StringBuilder(query);
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          String name = row.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT);
          text.append('|').append(OWN.contains(name) ? row.getObject(i) != null : row.getString(i));
        }
        rows.add(text.toString());
      }
      return rows;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
