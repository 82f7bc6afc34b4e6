package dev.tenantry.springboot;

import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.spi.ChangeListener;
import dev.tenantry.application.spi.IdGenerator;
import dev.tenantry.application.spi.InviteDelivery;
import dev.tenantry.application.spi.OperationListener;
import dev.tenantry.application.spi.PasswordHasher;
import dev.tenantry.application.spi.PasswordPolicy;
import dev.tenantry.application.spi.TokenGenerator;
import dev.tenantry.domain.policy.SyncPolicy;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * What the application implements of Tenantry's driven ports.
 *
 * <p>Those that are told of something afterwards are looked up when they are called, because they
 * may well use Tenantry themselves: a mail that names the tenant has to ask for it.
 */
final class HostPorts implements SmartInitializingSingleton {

  private final ConfigurableListableBeanFactory beans;
  private final ObjectProvider<InviteDelivery> delivery;

  HostPorts(ConfigurableListableBeanFactory beans) {
    this.beans = beans;
    this.delivery = beans.getBeanProvider(InviteDelivery.class);
  }

  void plugInto(Tenantry.Builder builder) {
    plug(SyncPolicy.class, builder::policy);
    plug(IdGenerator.class, builder::idGenerator);
    plug(TokenGenerator.class, builder::tokenGenerator);
    plug(PasswordHasher.class, builder::passwordHasher);
    plug(PasswordPolicy.class, builder::passwordPolicy);
    // An application may have clocks of its own for purposes of its own.
    beans.getBeanProvider(Clock.class).ifUnique(builder::clock);
    beans
        .getBeanProvider(OperationListener.class)
        .orderedStream()
        .forEach(builder::operationListener);
    names(ChangeListener.class).forEach(name -> tell(name, builder));
    if (names(InviteDelivery.class).findAny().isPresent()) {
      builder.inviteDelivery(mail -> delivery.getObject().deliver(mail));
    }
  }

  /** Fails the start, rather than each mail, where nobody can say which of several to take. */
  @Override
  public void afterSingletonsInstantiated() {
    delivery.getIfAvailable();
  }

  private <T> void plug(Class<T> port, Consumer<T> into) {
    beans.getBeanProvider(port).ifAvailable(into);
  }

  private void tell(String listener, Tenantry.Builder builder) {
    builder.changeListener(
        listener, event -> beans.getBean(listener, ChangeListener.class).changed(event));
  }

  /** Without those that are not to be injected, as the target of a scoped proxy. */
  private Stream<String> names(Class<?> port) {
    return Stream.of(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, port))
        .filter(
            name ->
                !beans.containsBeanDefinition(name)
                    || beans.getBeanDefinition(name).isAutowireCandidate());
  }
}
