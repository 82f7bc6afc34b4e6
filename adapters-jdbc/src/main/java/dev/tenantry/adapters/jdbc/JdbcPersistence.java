package dev.tenantry.adapters.jdbc;

import dev.tenantry.application.spi.BaasRepositories;
import dev.tenantry.application.spi.Persistence;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.Repositories;
import dev.tenantry.application.spi.UnitOfWork;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Keeps the Platform, the BaaS or both in a relational database: H2, PostgreSQL or MariaDB.
 *
 * <p>The tables have to be there, see {@link JdbcSchema}; the database is first asked when it is
 * first used. For two databases make two of these. A unit of work takes one connection and gives it
 * back as it found it; another inside it on the same thread is refused with {@link
 * IllegalStateException}, so that a pool of one connection is enough. An exception of a repository
 * undoes the whole unit of work, also when the work catches it. What the database reports as
 * temporary is tried a few times where the transaction is our own; everything else that goes wrong
 * with it is a {@link dev.tenantry.domain.error.PersistenceUnavailableException}, whose message and
 * causes hold nobody's data. Thread-safe.
 */
public final class JdbcPersistence implements Persistence {

  private final Function<String, Transactions> begin;
  private final Optional<DataSource> backgroundSource;
  private final Optional<JdbcPersistence> background;
  private final UnitOfWork<PlatformRepositories> platform;
  private final UnitOfWork<BaasRepositories> baas;
  private final UnitOfWork<Repositories> both;

  private JdbcPersistence(
      Function<String, Transactions> begin,
      Optional<DataSource> backgroundSource,
      String tablePrefix) {
    this.begin = begin;
    this.backgroundSource = backgroundSource;
    this.background = backgroundSource.map(source -> of(source).withTablePrefix(tablePrefix));
    Transactions transactions = begin.apply(tablePrefix);
    this.platform = new JdbcUnitOfWork<>(transactions, JdbcPlatform::new);
    this.baas = new JdbcUnitOfWork<>(transactions, JdbcBaas::new);
    this.both =
        new JdbcUnitOfWork<>(
            transactions,
            session -> {
              JdbcBaas baas = new JdbcBaas(session);
              return new Repositories(new JdbcPlatform(session, Optional.of(baas)), baas);
            });
  }

  /** Keeps everything in this database, in transactions of its own at READ COMMITTED. */
  public static JdbcPersistence of(DataSource dataSource) {
    return new JdbcPersistence(
        prefix -> new OwnTransactions(dataSource, prefix),
        Optional.empty(),
        JdbcSchema.DEFAULT_PREFIX);
  }

  /**
   * Joins the transactions of the host: what is done becomes part of the transaction that runs on
   * the calling thread, and is committed or rolled back with it. Without one, {@link
   * IllegalStateException}. When a call throws, roll that transaction back: parts of the call may
   * stand in it.
   *
   * <p>The transactions have to be at READ COMMITTED, which is not MariaDB's default: a call that
   * may write throws {@link IllegalStateException} at another level. An H2 file has to be opened
   * with {@code ;WRITE_DELAY=0}.
   *
   * @param background the same database, for what happens outside of the host's transactions; see
   *     {@link #background()}
   */
  public static JdbcPersistence joining(HostConnections hostConnections, DataSource background) {
    return new JdbcPersistence(
        prefix -> new HostTransactions(hostConnections, prefix),
        Optional.of(background),
        JdbcSchema.DEFAULT_PREFIX);
  }

  /**
   * The same with tables whose names begin differently.
   *
   * @param prefix a letter, then up to 30 letters, digits and underscores, all in lower case;
   *     without one it is {@value JdbcSchema#DEFAULT_PREFIX}
   */
  public JdbcPersistence withTablePrefix(String prefix) {
    return new JdbcPersistence(begin, backgroundSource, JdbcSchema.requirePrefix(prefix));
  }

  /**
   * The same storage in transactions of its own, for what happens outside of the host's; this very
   * object where its transactions are its own already.
   */
  public JdbcPersistence background() {
    return background.orElse(this);
  }

  @Override
  public UnitOfWork<PlatformRepositories> platform() {
    return platform;
  }

  @Override
  public UnitOfWork<PlatformRepositories> platformInBackground() {
    return background().platform();
  }

  @Override
  public UnitOfWork<BaasRepositories> baas() {
    return baas;
  }

  @Override
  public UnitOfWork<BaasRepositories> baasInBackground() {
    return background().baas();
  }

  @Override
  public UnitOfWork<Repositories> both() {
    return both;
  }
}
