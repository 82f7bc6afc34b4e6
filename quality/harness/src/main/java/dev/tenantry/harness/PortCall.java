package dev.tenantry.harness;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.reflect.TypeToken;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An operation of a driving port, found by reflection.
 *
 * @param port the port
 * @param method the operation
 */
public record PortCall(Class<?> port, Method method) {

  /** Every operation of these ports, those that they inherit included. */
  public static ImmutableList<PortCall> allOf(Class<?>... ports) {
    return Stream.of(ports)
        .flatMap(port -> Stream.of(port.getMethods()).map(method -> new PortCall(port, method)))
        .sorted(Comparator.comparing(PortCall::toString))
        .collect(toImmutableList());
  }

  /** The types of its parameters, as they are in this port, without packages. */
  public ImmutableList<String> parameters() {
    return Arrays.stream(method.getGenericParameterTypes())
        .map(type -> TypeToken.of(port).resolveType(type).toString())
        .map(type -> type.replaceAll("[a-z0-9_.]+\\.(?=[A-Z])", ""))
        .collect(toImmutableList());
  }

  /** Calls it; whatever it throws comes as it is. */
  public @Nullable Object call(Object implementation, Object... arguments) throws Throwable {
    try {
      return method.invoke(implementation, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }

  @Override
  public String toString() {
    String types =
        Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).collect(joining(", "));
    return port.getSimpleName() + "." + method.getName() + "(" + types + ")";
  }
}
