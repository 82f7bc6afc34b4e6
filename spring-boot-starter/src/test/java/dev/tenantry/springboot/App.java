package dev.tenantry.springboot;

import dev.tenantry.application.api.PlatformUsers;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** A host that configures nothing but what the starter and Spring Boot do by themselves. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class App {

  @Bean
  Shop shop(JdbcTemplate jdbc, PlatformUsers users) {
    return new Shop(jdbc, users);
  }
}
