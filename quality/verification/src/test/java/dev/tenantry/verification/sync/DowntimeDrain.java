package dev.tenantry.verification.sync;

import com.zaxxer.hikari.HikariDataSource;
import dev.tenantry.adapters.jdbc.JdbcPersistence;
import dev.tenantry.application.api.DrainReport;
import dev.tenantry.application.api.Tenantry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** Drains once between two databases and prints what it took. */
final class DowntimeDrain {

  private static final AtomicLong STATEMENTS = new AtomicLong();

  private DowntimeDrain() {}

  /** Takes the addresses of the Platform's database and of the BaaS's. */
  public static void main(String[] urls) {
    try (HikariDataSource platform = pool(urls[0]);
        HikariDataSource baas = pool(urls[1]);
        Tenantry tenantry =
            Tenantry.builder()
                .platform(JdbcPersistence.of(counted(DataSource.class, platform)))
                .baas(JdbcPersistence.of(counted(DataSource.class, baas)))
                .build()) {
      long begin = System.nanoTime();
      DrainReport report = tenantry.sync().drain();
      System.out.printf(
          "exchanged=%d statements=%d millis=%d%n",
          report.exchanged(),
          STATEMENTS.get(),
          TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
    }
  }

  /** One connection a database is enough for a drain. */
  private static HikariDataSource pool(String url) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setMaximumPoolSize(1);
    return pool;
  }

  private static <T> T counted(Class<T> type, Object target) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getName().startsWith("execute")) {
                STATEMENTS.incrementAndGet();
              }
              try {
                Object result = method.invoke(target, arguments);
                return method.getReturnType() == Connection.class
                    ? counted(Connection.class, result)
                    : method.getReturnType() == PreparedStatement.class
                        ? counted(PreparedStatement.class, result)
                        : result;
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            }));
  }
}
