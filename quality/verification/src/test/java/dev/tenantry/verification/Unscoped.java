package dev.tenantry.verification;

import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.SuperAdmin;
import dev.tenantry.application.spi.TenantScope;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Repositories that forget in whose reach they look: a bug to be noticed. */
final class Unscoped {

  private Unscoped() {}

  static PlatformRepositories of(PlatformRepositories real) {
    return forgetful(PlatformRepositories.class, real);
  }

  private static <T> T forgetful(Class<T> type, T real) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              for (int i = 0; arguments != null && i < arguments.length; i++) {
                if (arguments[i] instanceof TenantScope) {
                  arguments[i] = TenantScope.allFor(SuperAdmin.authority());
                }
              }
              try {
                Object answer = method.invoke(real, arguments);
                return type == PlatformRepositories.class
                    ? forget(method.getReturnType(), answer)
                    : answer;
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
    return type.cast(proxy);
  }

  private static <T> T forget(Class<T> type, Object real) {
    return forgetful(type, type.cast(real));
  }
}
