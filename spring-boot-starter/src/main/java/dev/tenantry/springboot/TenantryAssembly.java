package dev.tenantry.springboot;

import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.spi.Persistence;
import dev.tenantry.application.spi.RemoteBaas;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the Tenantry together, unless the application does. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(Tenantry.class)
class TenantryAssembly {

  @Bean
  @ConditionalOnMissingBean
  Persistence tenantryPersistence(BeanFactory beans, TenantryProperties properties) {
    return new HostDatabases(beans, properties.jdbc()).persistence();
  }

  @Bean
  HostPorts tenantryHostPorts(ConfigurableListableBeanFactory beans) {
    return new HostPorts(beans);
  }

  @Bean(destroyMethod = "close")
  Tenantry tenantry(
      Persistence persistence,
      HostPorts ports,
      BeanFactory beans,
      TenantryProperties properties,
      ObjectProvider<RemoteBaas> remoteBaas,
      ObjectProvider<TenantryCustomizer> customizers) {
    Tenantry.Builder builder = Tenantry.builder();
    RemoteBaas remote = remoteBaas.getIfAvailable();
    if (remote != null) {
      builder.platform(persistence).baas(remote);
    } else if (properties.jdbc().baasDataSource() != null) {
      builder
          .platform(persistence)
          .baas(new HostDatabases(beans, properties.jdbc()).baasPersistence());
    } else {
      builder.persistence(persistence);
    }
    ports.plugInto(builder);
    customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
    return builder.build();
  }
}
