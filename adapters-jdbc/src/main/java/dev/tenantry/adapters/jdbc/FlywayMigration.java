package dev.tenantry.adapters.jdbc;

import com.google.common.base.Throwables;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Applies scripts with Flyway; the only class that knows it, so that everything else works without.
 *
 * <p>Flyway is handed the scripts one by one, because on the module path it could not look into
 * this module.
 */
final class FlywayMigration {

  private FlywayMigration() {}

  static void run(
      DataSource dataSource,
      DatabaseEngine engine,
      List<SchemaScript> scripts,
      String tablePrefix) {
    if (engine == DatabaseEngine.H2) {
      // Flyway takes no lock on H2; but whoever uses an embedded database lives in this process.
      synchronized (FlywayMigration.class) {
        migrate(dataSource, engine, scripts, tablePrefix);
      }
    } else {
      migrate(dataSource, engine, scripts, tablePrefix);
    }
  }

  private static void migrate(
      DataSource dataSource,
      DatabaseEngine engine,
      List<SchemaScript> scripts,
      String tablePrefix) {
    try {
      Flyway.configure(FlywayMigration.class.getClassLoader())
          .dataSource(dataSource)
          .table(tablePrefix + "schema_history")
          .baselineOnMigrate(true) // A host's schema is not empty.
          .baselineVersion("0")
          .javaMigrations(scripts.stream().map(Step::new).toArray(JavaMigration[]::new))
          .locations(new String[0])
          .load()
          .migrate();
    } catch (FlywayException failure) {
      throw refused(failure, engine);
    }
  }

  /**
   * What a driver said is told as everywhere; what Flyway itself has to say holds nobody's data.
   */
  private static RuntimeException refused(FlywayException failure, DatabaseEngine engine) {
    return Throwables.getCausalChain(failure).stream()
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .<RuntimeException>map(SqlErrors::ofMigration)
        .findFirst()
        .orElseGet(
            () ->
                new IllegalStateException(
                    "Flyway could not bring the schema to this version; see the cause, and look that "
                        + engine.flywayArtifact()
                        + " is on the class path",
                    failure));
  }

  /** One script as a migration. */
  private record Step(SchemaScript script) implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
      return MigrationVersion.fromVersion(String.valueOf(script.version()));
    }

    @Override
    public String getDescription() {
      return script.description();
    }

    @Override
    public Integer getChecksum() {
      return Hashing.crc32().hashString(script.sql(), StandardCharsets.UTF_8).asInt();
    }

    @Override
    public boolean canExecuteInTransaction() {
      return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
      try (Statement statement = context.getConnection().createStatement()) {
        for (String each : script.statements()) {
          statement.execute(each);
        }
      }
    }
  }
}
