package dev.tenantry.faults;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What happens in place of every commit of a data source. */
interface AtCommit {

  /** Commits, perhaps not all of it, and perhaps more than once. */
  void commit(Connection connection) throws SQLException;

  /** The same data source, but with these commits. */
  default DataSource over(DataSource target) {
    return proxy(
        DataSource.class,
        (proxy, method, arguments) -> {
          try {
            return over((Connection) method.invoke(target, arguments));
          } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
          }
        });
  }

  private Connection over(Connection target) {
    return proxy(
        Connection.class,
        (proxy, method, arguments) -> {
          if (method.getName().equals("commit")) {
            commit(target);
            return null;
          }
          try {
            return method.invoke(target, arguments);
          } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
          }
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(AtCommit.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
