package dev.tenantry.adapters.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Connections whose every call can be watched, or made to fail. */
final class Intercepted {

  private Intercepted() {}

  /** What happens before a method of a connection is called. */
  @FunctionalInterface
  interface Before {
    void call(Connection connection, String method, Object[] arguments) throws SQLException;
  }

  static DataSource dataSource(DataSource target, Before before) {
    return proxy(
        DataSource.class,
        target,
        Intercepted::nothing,
        result -> result instanceof Connection opened ? connection(opened, before) : result);
  }

  /** A data source whose statements are noted when they are prepared. */
  static DataSource recording(DataSource target, List<String> statements) {
    return dataSource(
        target,
        (connection, method, arguments) -> {
          if (method.equals("prepareStatement")) {
            statements.add(arguments[0].toString());
          }
        });
  }

  /** A data source one of whose connections' meta data gives another answer. */
  static DataSource answering(DataSource target, String method, Object answer) {
    return proxy(
        DataSource.class,
        target,
        Intercepted::nothing,
        opened ->
            proxy(
                Connection.class,
                (Connection) opened,
                Intercepted::nothing,
                result ->
                    result instanceof DatabaseMetaData metaData
                        ? answering(metaData, method, answer)
                        : result));
  }

  private static DatabaseMetaData answering(
      DatabaseMetaData metaData, String method, Object answer) {
    InvocationHandler handler =
        (proxy, called, arguments) ->
            called.getName().equals(method) ? answer : called.invoke(metaData, arguments);
    return (DatabaseMetaData)
        Proxy.newProxyInstance(
            Intercepted.class.getClassLoader(), new Class<?>[] {DatabaseMetaData.class}, handler);
  }

  private static void nothing(String method, Object[] arguments) {}

  static Connection connection(Connection target, Before before) {
    return proxy(
        Connection.class,
        target,
        (method, arguments) -> before.call(target, method, arguments),
        result -> result);
  }

  @FunctionalInterface
  private interface Check {
    void call(String method, Object[] arguments) throws SQLException;
  }

  @FunctionalInterface
  private interface Wrapping {
    Object wrap(Object result);
  }

  private static <T> T proxy(Class<T> type, T target, Check before, Wrapping wrapping) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          Object[] given = arguments == null ? new Object[0] : arguments;
          before.call(method.getName(), given);
          return wrapping.wrap(invoke(target, method, given));
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }
}
