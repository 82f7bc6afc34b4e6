/** Persistence in a relational database: H2, PostgreSQL or MariaDB. */
@SuppressWarnings("requires-automatic") // Flyway brings no descriptor.
module dev.tenantry.adapters.jdbc {
  requires transitive dev.tenantry.application;
  requires transitive java.sql;
  requires com.fasterxml.jackson.core;
  requires static flyway.core;

  exports dev.tenantry.adapters.jdbc;
}
