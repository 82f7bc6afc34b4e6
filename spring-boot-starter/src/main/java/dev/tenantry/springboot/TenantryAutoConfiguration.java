package dev.tenantry.springboot;

import dev.tenantry.application.api.Baas;
import dev.tenantry.application.api.BaasApi;
import dev.tenantry.application.api.BaasTenants;
import dev.tenantry.application.api.BaasUsers;
import dev.tenantry.application.api.Deliveries;
import dev.tenantry.application.api.Onboarding;
import dev.tenantry.application.api.Platform;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Synchronization;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.Worker;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

/**
 * Makes a {@link Tenantry} and its ports beans of the application; each of them gives way to a bean
 * of the application's own.
 *
 * <p>{@link Platform} and {@link Baas} ask for whom one acts. The smaller ports, such as {@code
 * PlatformUsers} and {@link BaasUsers}, act as super admin, which is for the server side alone;
 * {@link Onboarding} acts for somebody who is no user yet.
 *
 * <p>Beans of driven ports that the application declares are plugged in: deliveries of invitations,
 * listeners of changes under the names of their beans, a hasher, a policy and others. The start
 * fails where several could be taken and none is primary.
 */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
      "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration"
    })
@EnableConfigurationProperties(TenantryProperties.class)
@Import(TenantryAssembly.class)
public final class TenantryAutoConfiguration {

  /** Spring makes it. */
  public TenantryAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  Platform tenantryPlatform(Tenantry tenantry) {
    return tenantry.platform();
  }

  /**
   * Behind it are the Platform's smaller ports too; whoever has one of those wants that instead.
   */
  @Bean
  @Fallback
  @ConditionalOnMissingBean
  PlatformApi tenantryPlatformAsSuperAdmin(Platform platform) {
    return platform.asSuperAdmin();
  }

  /** Lazy, like all of the BaaS, because a remote one refuses to be called here. */
  @Bean
  @Lazy
  @ConditionalOnMissingBean
  Baas tenantryBaas(Tenantry tenantry) {
    return tenantry.baas();
  }

  @Bean
  @Lazy
  @ConditionalOnMissingBean
  BaasApi tenantryBaasAsSuperAdmin(Baas baas) {
    return baas.asSuperAdmin();
  }

  @Bean
  @Lazy
  @ConditionalOnMissingBean
  BaasUsers tenantryBaasUsers(BaasApi baas) {
    return baas.users();
  }

  @Bean
  @Lazy
  @ConditionalOnMissingBean
  BaasTenants tenantryBaasTenants(BaasApi baas) {
    return baas.tenants();
  }

  /** For whoever is no user yet. */
  @Bean
  @ConditionalOnMissingBean
  Onboarding tenantryOnboarding(Platform platform) {
    return platform.asGuest();
  }

  @Bean
  @ConditionalOnMissingBean
  Deliveries tenantryDeliveries(Tenantry tenantry) {
    return tenantry.deliveries();
  }

  @Bean
  @ConditionalOnMissingBean
  Synchronization tenantrySynchronization(Tenantry tenantry) {
    return tenantry.sync();
  }

  /** What it holds is closed with the Tenantry. */
  @Bean(destroyMethod = "")
  @ConditionalOnMissingBean
  Worker tenantryWorker(Tenantry tenantry) {
    return tenantry.worker();
  }

  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnProperty("tenantry.worker.enabled")
  WorkerLifecycle tenantryWorkerLifecycle(Worker worker, TenantryProperties properties) {
    return new WorkerLifecycle(worker, properties.worker());
  }
}
