package dev.tenantry.springboot;

import dev.tenantry.adapters.jdbc.JdbcSchema;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be said by configuration, below {@code tenantry}; all of it may be left out. Immutable.
 *
 * @param jdbc where the data is kept
 * @param worker what happens in the background
 */
@ConfigurationProperties("tenantry")
public record TenantryProperties(@DefaultValue Jdbc jdbc, @DefaultValue Worker worker) {

  /**
   * Where the data is kept.
   *
   * @param dataSource name of the bean of the database; the application's only or primary
   *     DataSource where this is missing.
   * @param baasDataSource name of the bean of the BaaS's own database; where this is missing, one
   *     database holds both the Platform and the BaaS.
   * @param tablePrefix how the names of the tables begin; lower case.
   * @param migrate whether to create the tables, or bring them to this version, when the
   *     application starts; needs Flyway on the class path.
   */
  public record Jdbc(
      @Nullable String dataSource,
      @Nullable String baasDataSource,
      @DefaultValue(JdbcSchema.DEFAULT_PREFIX) String tablePrefix,
      @DefaultValue("false") boolean migrate) {}

  /**
   * What happens in the background.
   *
   * @param enabled whether a worker is started and stopped with the application, in one thread of
   *     its own.
   * @param pause between the end of one run and the beginning of the next, at least a millisecond.
   * @param shutdownTimeout how long to wait at the end for a run that has begun, before its thread
   *     is interrupted; what it held is then claimed again later.
   */
  public record Worker(
      @DefaultValue("false") boolean enabled,
      @DefaultValue("5s") Duration pause,
      @DefaultValue("20s") Duration shutdownTimeout) {}
}
