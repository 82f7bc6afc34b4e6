/**
 * Keeps the Platform and the BaaS in a relational database: H2, PostgreSQL or MariaDB.
 *
 * <p>Begin with {@link dev.tenantry.adapters.jdbc.JdbcPersistence}; {@link
 * dev.tenantry.adapters.jdbc.JdbcSchema} creates the tables.
 */
@NullMarked
package dev.tenantry.adapters.jdbc;

import org.jspecify.annotations.NullMarked;
