package dev.tenantry.architecture.broken.adapters.micrometer;

import dev.tenantry.adapters.jdbc.JdbcPersistence;

/** Breaks a rule on purpose: metrics know where the data is kept. */
public interface MetricsThatKnowSql {
  JdbcPersistence storage();
}
