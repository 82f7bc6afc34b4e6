package dev.tenantry.benchmarks.outbox;

import com.gruelbox.transactionoutbox.Dialect;
import com.gruelbox.transactionoutbox.Instantiator;
import com.gruelbox.transactionoutbox.Persistor;
import com.gruelbox.transactionoutbox.ThreadLocalContextTransactionManager;
import com.gruelbox.transactionoutbox.Transaction;
import com.gruelbox.transactionoutbox.TransactionManager;
import com.gruelbox.transactionoutbox.TransactionOutbox;
import dev.tenantry.benchmarks.Inviter;
import dev.tenantry.benchmarks.NewUser;
import dev.tenantry.benchmarks.hibernate.Orm;
import dev.tenantry.benchmarks.hibernate.OrmInvites;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Invitations with Hibernate ORM, and a task of transaction-outbox for each mail. */
public final class OutboxInvites implements Inviter {

  private final DataSource database;
  private final SessionFactory sessions;
  private final ThreadLocalContextTransactionManager transactions;
  private final TransactionOutbox outbox;

  public OutboxInvites(DataSource database) {
    this.database = database;
    this.sessions = Orm.open(database);
    this.transactions = TransactionManager.fromDataSource(database);
    // Scheduled, and left to whoever flushes.
    this.outbox =
        TransactionOutbox.builder()
            .transactionManager(transactions)
            .persistor(Persistor.forDialect(Dialect.POSTGRESQL_9))
            .instantiator(Instantiator.using(type -> (Mailer) id -> {}))
            .submitter((entry, local) -> {})
            .build();
  }

  @Override
  public int invite(List<NewUser> people) {
    return transactions.inTransactionReturns(
        transaction -> {
          List<UUID> ids = persist(transaction, people);
          Mailer later = outbox.schedule(Mailer.class);
          ids.forEach(id -> later.mail(id.toString()));
          return ids.size();
        });
  }

  /** Works in a session on the outbox's own connection, so that both are one transaction. */
  private List<UUID> persist(Transaction transaction, List<NewUser> people) {
    try (Session session =
        sessions.withOptions().connection(transaction.connection()).openSession()) {
      session.beginTransaction();
      List<UUID> ids = OrmInvites.persist(session, people);
      session.flush();
      return ids;
    }
  }

  @Override
  public void forgetMails() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("truncate txno_outbox");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void close() {
    sessions.close();
  }
}
