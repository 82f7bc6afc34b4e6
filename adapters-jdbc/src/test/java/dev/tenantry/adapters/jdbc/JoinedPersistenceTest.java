package dev.tenantry.adapters.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.tenantry.application.spi.BaasRepositories;
import dev.tenantry.application.spi.Persistence;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.Repositories;
import dev.tenantry.application.spi.UnitOfWork;
import dev.tenantry.testkit.ProofSize;
import dev.tenantry.testkit.contract.PersistenceContract;
import java.util.function.Function;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** A host that runs each unit of work in a transaction of its own. */
@EnabledIfSystemProperty(
    named = ProofSize.PROPERTY,
    matches = "true",
    disabledReason = "JoiningTest tells what is different in a host's transaction")
class JoinedPersistenceTest extends PersistenceContract {

  @Override
  protected Persistence persistence() {
    TestDatabases.postgresql().emptied();
    HikariDataSource dataSource = TestDatabases.postgresql().dataSource();
    HostConnections host = () -> DataSourceUtils.getConnection(dataSource);
    return new Host(
        new TransactionTemplate(new DataSourceTransactionManager(dataSource)),
        JdbcPersistence.joining(host, dataSource));
  }

  private record Host(TransactionTemplate transaction, Persistence joined) implements Persistence {

    @Override
    public UnitOfWork<PlatformRepositories> platform() {
      return new InTransaction<>(transaction, joined.platform());
    }

    @Override
    public UnitOfWork<BaasRepositories> baas() {
      return new InTransaction<>(transaction, joined.baas());
    }

    @Override
    public UnitOfWork<PlatformRepositories> platformInBackground() {
      return joined.platformInBackground();
    }

    @Override
    public UnitOfWork<BaasRepositories> baasInBackground() {
      return joined.baasInBackground();
    }

    @Override
    public UnitOfWork<Repositories> both() {
      return new InTransaction<>(transaction, joined.both());
    }
  }

  private record InTransaction<R>(TransactionTemplate transaction, UnitOfWork<R> joined)
      implements UnitOfWork<R> {

    @Override
    public <T> T execute(Function<? super R, ? extends T> work) {
      return transaction.execute(status -> joined.execute(work));
    }

    @Override
    public <T> T read(Function<? super R, ? extends T> work) {
      return transaction.execute(status -> joined.read(work));
    }

    @Override
    public boolean commitsOnReturn() {
      return joined.commitsOnReturn();
    }
  }
}
