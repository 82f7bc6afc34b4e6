package dev.tenantry.benchmarks.outbox;

import com.gruelbox.transactionoutbox.Dialect;
import com.gruelbox.transactionoutbox.Instantiator;
import com.gruelbox.transactionoutbox.Persistor;
import com.gruelbox.transactionoutbox.Submitter;
import com.gruelbox.transactionoutbox.ThreadLocalContextTransactionManager;
import com.gruelbox.transactionoutbox.Transaction;
import com.gruelbox.transactionoutbox.TransactionManager;
import com.gruelbox.transactionoutbox.TransactionOutbox;
import com.gruelbox.transactionoutbox.TransactionOutboxEntry;
import com.gruelbox.transactionoutbox.TransactionOutboxListener;
import dev.tenantry.benchmarks.NewUser;
import dev.tenantry.benchmarks.Writer;
import dev.tenantry.benchmarks.hibernate.Orm;
import dev.tenantry.benchmarks.hibernate.PlatformUser;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Hibernate ORM on two databases, and a task of transaction-outbox for each user that changed. */
public final class OutboxUsers implements Writer {

  private static final int WORKERS = 4;
  private static final int CHUNK = 1_000;
  private static final int PATIENCE_MINUTES = 5;

  private final DataSource platform;
  private final SessionFactory platformSessions;
  private final SessionFactory baasSessions;
  private final ThreadLocalContextTransactionManager transactions;
  private final TransactionOutbox outbox;
  private final TransactionOutbox later;
  private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
  private final Semaphore done = new Semaphore(0);
  private int scheduled;

  public OutboxUsers(DataSource platform, DataSource baas) {
    this.platform = platform;
    this.platformSessions = Orm.open(platform);
    this.baasSessions = Orm.open(baas);
    this.transactions = TransactionManager.fromDataSource(platform);
    this.outbox =
        builder().submitter(Submitter.withExecutor(workers)).listener(new Counting()).build();
    // The same table, filled without trying anything: what a time without the BaaS leaves.
    this.later = builder().submitter((entry, local) -> {}).build();
  }

  private TransactionOutbox.TransactionOutboxBuilder builder() {
    return TransactionOutbox.builder()
        .transactionManager(transactions)
        .persistor(Persistor.forDialect(Dialect.POSTGRESQL_9))
        .instantiator(Instantiator.using(type -> (Copier) this::copy));
  }

  private final class Counting implements TransactionOutboxListener {
    @Override
    public void success(TransactionOutboxEntry entry) {
      done.release();
    }
  }

  @Override
  public Ids create(NewUser user) {
    Ids ids =
        transactions.inTransactionReturns(
            transaction -> {
              Ids created =
                  in(transaction, session -> Orm.idsOf(Orm.persistNew(session, user, false)));
              outbox.schedule(Copier.class).copy(created.platform().toString());
              return created;
            });
    await(1);
    return ids;
  }

  /** The task: it runs in the transaction in which the outbox strikes its entry off. */
  private void copy(String id) {
    transactions.requireTransactionReturns(
        transaction ->
            in(
                transaction,
                session -> {
                  PlatformUser user = session.find(PlatformUser.class, UUID.fromString(id));
                  baasSessions.inTransaction(baas -> Orm.copy(baas, user));
                  Orm.confirm(user);
                  return true;
                }));
  }

  private interface Work<T> {
    T run(Session session);
  }

  /** Works in a session on the outbox's own connection, so that both are one transaction. */
  private <T> T in(Transaction transaction, Work<T> work) {
    try (Session session =
        platformSessions.withOptions().connection(transaction.connection()).openSession()) {
      session.beginTransaction();
      T result = work.run(session);
      session.flush();
      return result;
    }
  }

  @Override
  public void updateAtPlatform(UUID id, String firstName) {
    throw new IllegalStateException("only measured in one database");
  }

  @Override
  public void updateAtBaas(UUID baasId, String firstName) {
    throw new IllegalStateException("only measured in one database");
  }

  /** The tasks are scheduled once; the same users, with the same ids, have the same ones again. */
  @Override
  public void beforeDrain(int users) {
    if (scheduled == users) {
      run("truncate txno_outbox", "insert into txno_outbox select * from txno_scheduled");
    } else {
      schedulePending();
      run(
          "drop table if exists txno_scheduled",
          "create table txno_scheduled as table txno_outbox");
      scheduled = users;
    }
    run(
        "update txno_outbox set nextattempttime = now() - interval '1 minute'",
        "vacuum analyze txno_outbox");
    done.drainPermits();
  }

  private void schedulePending() {
    List<String> ids = pending();
    for (int from = 0; from < ids.size(); from += CHUNK) {
      List<String> some = ids.subList(from, Math.min(from + CHUNK, ids.size()));
      Consumer<Transaction> schedule = tx -> some.forEach(later.schedule(Copier.class)::copy);
      transactions.inTransaction(schedule::accept);
    }
  }

  private void run(String... statements) {
    try (Connection connection = platform.getConnection();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private List<String> pending() {
    try (Connection connection = platform.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select id from tenantry_platform_users where not synced")) {
      List<String> ids = new ArrayList<>();
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
      return ids;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void drain(int users) {
    boolean isMore;
    do {
      isMore = outbox.flush();
    } while (isMore);
    await(users);
  }

  private void await(int tasks) {
    try {
      if (!done.tryAcquire(tasks, PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        throw new IllegalStateException("the outbox has not done its tasks");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
    platformSessions.close();
    baasSessions.close();
  }
}
