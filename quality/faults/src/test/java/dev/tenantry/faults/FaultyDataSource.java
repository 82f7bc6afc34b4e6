package dev.tenantry.faults;

import com.google.common.collect.ImmutableSet;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A data source whose calls, those of its connections, statements and results included, fail as
 * planned.
 *
 * <p>Binding and reading a value are not counted: they talk to no server, and the calls around them
 * fail in their place.
 */
final class FaultyDataSource {

  private static final ImmutableSet<Class<?>> WRAPPED =
      ImmutableSet.of(
          Connection.class,
          PreparedStatement.class,
          Statement.class,
          ResultSet.class,
          DatabaseMetaData.class);

  private FaultyDataSource() {}

  static DataSource of(DataSource target, Faults faults) {
    return proxy(
        DataSource.class,
        (proxy, method, arguments) -> {
          Wire wire = new Wire();
          faults.before(method.getName(), wire);
          Object opened = invoke(target, method, arguments);
          try {
            faults.after(method.getName(), wire);
          } catch (Throwable failure) {
            ((Connection) opened).close();
            throw failure;
          }
          return wrapped(Connection.class, opened, faults, wire);
        });
  }

  private static Object wrapped(Class<?> type, Object target, Faults faults, Wire wire) {
    return proxy(
        type,
        (proxy, method, arguments) -> {
          if (!isCounted(type, method)) {
            return invoke(target, method, arguments);
          }
          Object result = called(target, method, arguments, faults, wire);
          Class<?> returned = method.getReturnType();
          return result != null && WRAPPED.contains(returned)
              ? wrapped(returned, result, faults, wire)
              : result;
        });
  }

  private static Object called(
      Object target, Method method, Object[] arguments, Faults faults, Wire wire) throws Throwable {
    if (method.getName().equals("close")) {
      // A pool takes back what is closed, whatever the caller is told.
      Object result = invoke(target, method, arguments);
      faults.before("close", wire);
      faults.after("close", wire);
      return result;
    }
    faults.before(method.getName(), wire);
    Object result = invoke(target, method, arguments);
    faults.after(method.getName(), wire);
    return result;
  }

  private static boolean isCounted(Class<?> type, Method method) {
    String name = method.getName();
    if (method.getDeclaringClass() == Object.class || name.equals("abort")) {
      return false;
    }
    if (type == ResultSet.class) {
      return name.equals("next") || name.equals("close");
    }
    return type == Connection.class || !(name.startsWith("set") || name.equals("addBatch"));
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            FaultyDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
