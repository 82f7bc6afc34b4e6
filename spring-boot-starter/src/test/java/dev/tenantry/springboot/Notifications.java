package dev.tenantry.springboot;

import dev.tenantry.application.api.PlatformTenants;
import dev.tenantry.application.spi.ChangeListener;
import dev.tenantry.application.spi.InviteDelivery;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How a host sends mails and hears of changes. */
// begin
@Configuration(proxyBeanMethods = false)
class Notifications {

  @Bean
  InviteDelivery invitations(Outbound outbound, PlatformTenants tenants) {
    return mail -> {
      String tenant = tenants.tenant(mail.invite().tenantId()).name();
      outbound.mail(mail.email(), "Join " + tenant + ": " + mail.token().reveal());
    };
  }

  @Bean("crm") // the listener's name in the storage, where its events wait: keep it
  ChangeListener crm(Outbound outbound) {
    return event -> outbound.post(event.id(), event.type());
  }
}

// end
