package dev.tenantry.springboot;

import dev.tenantry.adapters.jdbc.JdbcPersistence;
import dev.tenantry.adapters.jdbc.JdbcSchema;
import dev.tenantry.application.spi.Persistence;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;

/** The databases of the host that hold the Platform, the BaaS or both. */
record HostDatabases(BeanFactory beans, TenantryProperties.Jdbc properties) {

  Persistence persistence() {
    return in(properties.dataSource());
  }

  Persistence baasPersistence() {
    return in(properties.baasDataSource());
  }

  private Persistence in(@Nullable String name) {
    DataSource found =
        name == null ? beans.getBean(DataSource.class) : beans.getBean(name, DataSource.class);
    DataSource dataSource = withoutTransactions(found);
    if (properties.migrate()) {
      JdbcSchema.migrate(dataSource, properties.tablePrefix());
    }
    HostTransaction host =
        new HostTransaction(
            dataSource, beans.getBeanProvider(PlatformTransactionManager.class).getIfUnique());
    return new HostPersistence(
        host,
        JdbcPersistence.joining(host::connection, dataSource)
            .withTablePrefix(properties.tablePrefix()));
  }

  /** What joins transactions by itself would pull the background's work into the host's. */
  private static DataSource withoutTransactions(DataSource found) {
    DataSource target =
        found instanceof TransactionAwareDataSourceProxy proxy ? proxy.getTargetDataSource() : null;
    return target == null ? found : target;
  }
}
