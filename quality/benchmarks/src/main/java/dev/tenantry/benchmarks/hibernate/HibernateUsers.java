package dev.tenantry.benchmarks.hibernate;

import com.google.common.collect.Lists;
import dev.tenantry.benchmarks.NewUser;
import dev.tenantry.benchmarks.Reader;
import dev.tenantry.benchmarks.SyncState;
import dev.tenantry.benchmarks.Writer;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.query.SelectionQuery;

/** Hibernate ORM over one database that holds both sides. */
public final class HibernateUsers implements Writer, Reader {

  private static final int PAGE = 100;

  private final SessionFactory sessions;

  public HibernateUsers(DataSource database) {
    this.sessions = Orm.open(database);
  }

  @Override
  public Ids create(NewUser user) {
    return sessions.fromTransaction(
        session -> {
          PlatformUser created = Orm.persistNew(session, user, true);
          BaasUser copy = new BaasUser();
          copy.fillFrom(created);
          session.persist(copy);
          return new Ids(created.id, created.baasId);
        });
  }

  @Override
  public void updateAtPlatform(UUID id, String firstName) {
    sessions.inTransaction(
        session -> {
          PlatformUser platform =
              session.find(PlatformUser.class, id, LockModeType.PESSIMISTIC_WRITE);
          BaasUser baas = session.find(BaasUser.class, id, LockModeType.PESSIMISTIC_WRITE);
          write(platform, baas, firstName, true);
        });
  }

  @Override
  public void updateAtBaas(UUID baasId, String firstName) {
    sessions.inTransaction(
        session -> {
          BaasUser baas =
              session
                  .createSelectionQuery("from BaasUser where baasId = :key", BaasUser.class)
                  .setParameter("key", baasId)
                  .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                  .getSingleResult();
          PlatformUser platform =
              session.find(PlatformUser.class, baas.id, LockModeType.PESSIMISTIC_WRITE);
          write(baas, platform, firstName, false);
        });
  }

  private static void write(
      StoredUser own, StoredUser other, String firstName, boolean isPlatform) {
    Instant now = now();
    own.revision = SyncState.revisionAfter(own.revision, now);
    own.stamps =
        isPlatform
            ? SyncState.stampedByPlatform(own.stamps, own.revision)
            : SyncState.stampedByBaas(own.stamps, own.revision);
    own.confirmed = own.revision;
    own.highestConfirmed = isPlatform ? own.revision : 0;
    other.stamps = own.stamps;
    other.seen = own.revision;
    for (StoredUser each : List.of(own, other)) {
      each.firstName = firstName;
      each.updatedAt = now;
    }
  }

  @Override
  public void drain(int users) {
    throw new IllegalStateException("one database has nothing to drain");
  }

  @Override
  public Found byReference(String reference) {
    return query("where reference = :key", query -> query.setParameter("key", reference)).get(0);
  }

  @Override
  public Found byEmail(String email) {
    return query("where emailKey = :key", query -> query.setParameter("key", email)).get(0);
  }

  @Override
  public List<Found> firstPage() {
    return query("order by createdAt, id", query -> query);
  }

  @Override
  public List<Found> pageBehind(Place place) {
    return query(
        "where (createdAt, id) > (:createdAt, :id) order by createdAt, id",
        query -> query.setParameter("createdAt", place.createdAt()).setParameter("id", place.id()));
  }

  private List<Found> query(String rest, UnaryOperator<SelectionQuery<PlatformUser>> parameters) {
    List<PlatformUser> found =
        sessions.fromTransaction(
            session ->
                parameters
                    .apply(
                        session.createSelectionQuery(
                            "from PlatformUser " + rest, PlatformUser.class))
                    .setMaxResults(PAGE)
                    .setReadOnly(true)
                    .getResultList());
    return Lists.transform(found, Shown::new);
  }

  private record Shown(PlatformUser user) implements Found {

    @Override
    public String email() {
      return user.email;
    }

    @Override
    public String reference() {
      return user.reference;
    }

    @Override
    public List<String> roles() {
      return Arrays.asList(user.roles.split(" ", -1));
    }
  }

  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public void close() {
    sessions.close();
  }
}
