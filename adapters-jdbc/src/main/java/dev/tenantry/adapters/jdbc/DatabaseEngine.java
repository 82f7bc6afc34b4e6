package dev.tenantry.adapters.jdbc;

import dev.tenantry.domain.error.PersistenceUnavailableException;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** The databases that Tenantry knows. */
public enum DatabaseEngine {
  /** H2 2.x, embedded, in memory or in a file. */
  H2("H2", "h2", "flyway-core"),
  /** PostgreSQL 12 or newer, in a database with the encoding UTF8. */
  POSTGRESQL("PostgreSQL", "postgresql", "flyway-database-postgresql"),
  /** MariaDB 10.10 or newer. */
  MARIADB("MariaDB", "mariadb", "flyway-mysql");

  private final String productName;
  private final String folder;
  private final String flywayArtifact;

  DatabaseEngine(String productName, String folder, String flywayArtifact) {
    this.productName = productName;
    this.folder = folder;
    this.flywayArtifact = flywayArtifact;
  }

  /** Where the scripts of this engine lie. */
  String folder() {
    return folder;
  }

  /** The part of Flyway that knows this engine. */
  String flywayArtifact() {
    return "org.flywaydb:" + flywayArtifact;
  }

  static DatabaseEngine of(DatabaseMetaData metaData) throws SQLException {
    String name = metaData.getDatabaseProductName();
    for (DatabaseEngine engine : values()) {
      if (engine.productName.equals(name)) {
        return engine;
      }
    }
    throw new PersistenceUnavailableException(
        "the database says that it is " + name + "; use H2, PostgreSQL or MariaDB", null);
  }
}
