package dev.tenantry.architecture.broken.application.internal;

import java.lang.reflect.Method;
import java.util.ServiceLoader;

/** Breaks a rule on purpose: it looks for what it runs. */
public final class HandlerThatReflects {
  Object plugIn(Method method) throws ReflectiveOperationException {
    Object found = ServiceLoader.load(Runnable.class).findFirst().orElseThrow();
    return method.invoke(found, Class.forName("Plugin"));
  }
}
