package dev.tenantry.faults;

import dev.tenantry.application.api.Baas;
import dev.tenantry.application.api.Deliveries;
import dev.tenantry.application.api.Platform;
import dev.tenantry.application.api.Synchronization;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.harness.PortCall;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;

/** All that can be called, and who is told which operations were. */
record Ports(Platform platform, Baas baas, Synchronization sync, Deliveries deliveries) {

  private static final String API = Tenantry.class.getPackageName();

  static Ports of(Tenantry tenantry) {
    return new Ports(tenantry.platform(), tenantry.baas(), tenantry.sync(), tenantry.deliveries());
  }

  /** The same, and every call is told; those that only lead to a port, too. */
  Ports seenBy(Consumer<PortCall> observer) {
    return new Ports(
        seen(Platform.class, platform, observer),
        seen(Baas.class, baas, observer),
        seen(Synchronization.class, sync, observer),
        seen(Deliveries.class, deliveries, observer));
  }

  private static <T> T seen(Class<T> port, Object target, Consumer<PortCall> observer) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              observer.accept(new PortCall(port, method));
              try {
                Object answer = method.invoke(target, arguments);
                Class<?> type = method.getReturnType();
                return type.isInterface() && type.getPackageName().equals(API)
                    ? seen(type, answer, observer)
                    : answer;
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            }));
  }
}
