package dev.tenantry.springboot;

import dev.tenantry.adapters.micrometer.MicrometerListener;
import dev.tenantry.adapters.micrometer.SyncMetrics;
import dev.tenantry.application.api.Synchronization;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Measures use cases and shows what waits, where the application has a registry of Micrometer's.
 */
@AutoConfiguration(
    before = TenantryAutoConfiguration.class,
    afterName = {
      "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
      "org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration"
    })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(MeterRegistry.class)
public final class TenantryMetricsAutoConfiguration {

  /** Spring makes it. */
  public TenantryMetricsAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  MicrometerListener tenantryMicrometerListener(MeterRegistry registry) {
    return MicrometerListener.of(registry);
  }

  /** Spring Boot binds it to every registry. */
  @Bean
  @ConditionalOnMissingBean
  SyncMetrics tenantrySyncMetrics(Synchronization sync, ObjectProvider<Clock> clock) {
    return SyncMetrics.of(sync, clock.getIfUnique(Clock::systemUTC));
  }
}
