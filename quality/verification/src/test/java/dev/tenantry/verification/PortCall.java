package dev.tenantry.verification;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.reflect.TypeToken;
import dev.tenantry.domain.query.Page;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
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
  ImmutableList<String> parameters() {
    return Arrays.stream(method.getGenericParameterTypes())
        .map(type -> TypeToken.of(port).resolveType(type).toString())
        .map(type -> type.replaceAll("[a-z0-9_.]+\\.(?=[A-Z])", ""))
        .collect(toImmutableList());
  }

  /** Its arguments about a target; an operation that takes something new has to be taught first. */
  Object[] arguments(CallArguments makers, CallTarget target) {
    return parameters().stream()
        .map(
            type ->
                makers
                    .of(port.getSimpleName(), type, target)
                    .orElseThrow(
                        () -> new AssertionError("nothing makes a " + type + " for " + this)))
        .toArray();
  }

  /** Calls it; whatever it throws comes as it is. */
  @Nullable Object call(Object implementation, Object... arguments) throws Throwable {
    try {
      return method.invoke(implementation, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }

  /** What comes back, as text in which nothing of the target is left but that it was named. */
  String answer(Object implementation, CallArguments makers, CallTarget target) {
    Object[] arguments = arguments(makers, target);
    try {
      return target.anonymous(described(call(implementation, arguments)));
    } catch (Throwable failure) {
      return target.anonymous(failure.getClass().getSimpleName() + " " + failure.getMessage());
    }
  }

  private static String described(@Nullable Object answer) {
    if (answer instanceof Page<?> page) {
      return page.data() + " of " + page.totalCount();
    }
    return answer instanceof Optional<?> optional
        ? optional.map(Object::toString).orElse("nothing")
        : String.valueOf(answer);
  }

  @Override
  public String toString() {
    String types =
        Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).collect(joining(", "));
    return port.getSimpleName() + "." + method.getName() + "(" + types + ")";
  }
}
