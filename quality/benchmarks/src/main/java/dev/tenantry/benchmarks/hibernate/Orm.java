package dev.tenantry.benchmarks.hibernate;

import dev.tenantry.benchmarks.NewUser;
import dev.tenantry.benchmarks.Writer.Ids;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;

/** Hibernate's set-up, and what is common to one database and two. */
public final class Orm {

  private static final int BATCH = 50;

  private Orm() {}

  public static SessionFactory open(DataSource database) {
    Configuration configuration = new Configuration();
    configuration.getProperties().put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, database);
    return configuration
        .addAnnotatedClass(PlatformUser.class)
        .addAnnotatedClass(BaasUser.class)
        .addAnnotatedClass(PlatformInvite.class)
        .setProperty(
            AvailableSettings.PHYSICAL_NAMING_STRATEGY,
            "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy")
        .setProperty(AvailableSettings.STATEMENT_BATCH_SIZE, String.valueOf(BATCH))
        .setProperty(AvailableSettings.ORDER_INSERTS, "true")
        .setProperty(AvailableSettings.ORDER_UPDATES, "true")
        .setProperty(AvailableSettings.JAKARTA_VALIDATION_MODE, "none")
        .buildSessionFactory();
  }

  static void requireTenantAndRole(Session session, UUID tenant) {
    Boolean isKnown =
        session
            .createNativeQuery(
                "select exists (select from tenantry_platform_tenants where id = ?1)"
                    + " and exists (select from tenantry_roles where role_key = ?2)",
                Boolean.class)
            .setParameter(1, tenant)
            .setParameter(2, NewUser.ROLE)
            .getSingleResult();
    if (!isKnown) {
      throw new IllegalArgumentException("no such tenant or role");
    }
  }

  /** A new user of the Platform's, stored in this session. */
  public static PlatformUser persistNew(Session session, NewUser user, boolean isConfirmed) {
    PlatformUser created = new PlatformUser();
    created.fill(user, HibernateUsers.now());
    requireTenantAndRole(session, created.tenantId);
    if (isConfirmed) {
      created.confirm();
    }
    session.persist(created);
    return created;
  }

  /** The BaaS's row of this user, stored in this session, or brought up to date there. */
  public static void copy(Session session, PlatformUser user) {
    BaasUser known = session.find(BaasUser.class, user.id);
    BaasUser copy = known == null ? new BaasUser() : known;
    copy.fillFrom(user);
    if (known == null) {
      session.persist(copy);
    }
  }

  /** Notes on the Platform that the BaaS has this user. */
  public static void confirm(PlatformUser user) {
    user.confirm();
  }

  public static Ids idsOf(StoredUser user) {
    return new Ids(user.id, user.baasId);
  }
}
