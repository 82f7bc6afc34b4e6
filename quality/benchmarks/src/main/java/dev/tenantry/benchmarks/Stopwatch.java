package dev.tenantry.benchmarks;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Times every call of a driver by what it is for; what is left of a work's time is its own code.
 * For one thread.
 */
final class Stopwatch {

  /** Preparing, binding and closing statements, getting and returning connections. */
  static final String DRIVER = "driver";

  private static final Pattern TABLE = Pattern.compile("\\b(from|into|update) (tenantry_\\w+)");
  private static final Map<String, String> VERBS = Map.of("from", "select", "into", "insert");

  private final Map<String, Long> nanos = new LinkedHashMap<>();
  private final Map<String, String> labels = new HashMap<>();
  private long restNanos;

  /** The same database, timed. */
  DataSource around(DataSource database) {
    return watched(
        DataSource.class,
        (method, arguments) -> {
          Object answer = timed(DRIVER, database, method, arguments);
          return answer instanceof Connection connection ? around(connection) : answer;
        });
  }

  /** Lets this much time pass, without sleeping, before each statement and each commit. */
  void restBeforeEach(long rest) {
    restNanos = rest;
  }

  /** What was spent since the last {@link #clear}, by statement. */
  Map<String, Long> nanos() {
    return nanos;
  }

  void clear() {
    nanos.clear();
  }

  private Connection around(Connection connection) {
    return watched(
        Connection.class,
        (method, arguments) -> {
          if (method.getName().equals("commit")) {
            rest();
            return timed("commit", connection, method, arguments);
          }
          Object answer = timed(DRIVER, connection, method, arguments);
          return answer instanceof PreparedStatement statement && arguments != null
              ? around(statement, labels.computeIfAbsent((String) arguments[0], Stopwatch::labelOf))
              : answer;
        });
  }

  private PreparedStatement around(PreparedStatement statement, String label) {
    return watched(
        PreparedStatement.class,
        (method, arguments) -> {
          boolean isRun = method.getName().startsWith("execute");
          if (isRun) {
            rest();
          }
          return timed(isRun ? label : DRIVER, statement, method, arguments);
        });
  }

  private static String labelOf(String sql) {
    return TABLE
        .matcher(sql)
        .results()
        .map(found -> VERBS.getOrDefault(found.group(1), found.group(1)) + " " + found.group(2))
        .distinct()
        .collect(joining(" + "));
  }

  private void rest() {
    long end = System.nanoTime() + restNanos;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private @Nullable Object timed(
      String label, Object target, Method method, Object @Nullable [] arguments) throws Throwable {
    long start = System.nanoTime();
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    } finally {
      nanos.merge(label, System.nanoTime() - start, Long::sum);
    }
  }

  private interface Call {
    @Nullable Object run(Method method, Object @Nullable [] arguments) throws Throwable;
  }

  private static <T> T watched(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                method.getName().equals("equals") && arguments != null
                    ? proxy == arguments[0]
                    : call.run(method, arguments)));
  }
}
