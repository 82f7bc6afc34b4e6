package dev.tenantry.springboot;

import dev.tenantry.application.api.Synchronization;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/**
 * Adds the sync to the application's health, under {@code tenantry}.
 *
 * <p>It is down while a side cannot be reached. What waits, is parked or needs an operator is told
 * as a detail alone: restarting an instance, or sending it no requests, would not help.
 */
@AutoConfiguration(after = TenantryAutoConfiguration.class)
@ConditionalOnClass(HealthIndicator.class)
@ConditionalOnBean(Synchronization.class)
@ConditionalOnEnabledHealthIndicator("tenantry")
public final class TenantryHealthAutoConfiguration {

  /** Spring makes it. */
  public TenantryHealthAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean(name = {"tenantryHealthIndicator", "tenantryHealthContributor"})
  HealthIndicator tenantryHealthIndicator(Synchronization sync) {
    return new SyncHealth(sync);
  }
}
