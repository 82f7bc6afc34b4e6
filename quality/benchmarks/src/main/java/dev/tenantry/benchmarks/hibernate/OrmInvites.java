package dev.tenantry.benchmarks.hibernate;

import dev.tenantry.benchmarks.NewUser;
import dev.tenantry.benchmarks.SyncState;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Invitations with Hibernate, in a session of whoever sends the mails. */
public final class OrmInvites {

  private static final int LIMIT = 1_000;

  private OrmInvites() {}

  /** Stores invitations of all who may be invited, and answers their ids. */
  public static List<UUID> persist(Session session, List<NewUser> people) {
    Instant now = HibernateUsers.now();
    lockTenant(session);
    Orm.requireTenantAndRole(session, SyncState.TENANT);
    List<String> addresses = people.stream().map(NewUser::email).toList();
    expire(session, addresses, now);
    Set<String> taken = new HashSet<>(usersAmong(session, addresses));
    taken.addAll(invitedAmong(session, addresses));
    return people.stream()
        .filter(one -> !taken.contains(one.email()))
        .limit(LIMIT - pending(session, now))
        .map(one -> persist(session, one, now))
        .toList();
  }

  private static UUID persist(Session session, NewUser one, Instant now) {
    PlatformInvite invite = new PlatformInvite();
    invite.fill(one, now);
    session.persist(invite);
    return invite.id;
  }

  private static void lockTenant(Session session) {
    session
        .createNativeQuery(
            "select 1 from tenantry_platform_tenants where id = ?1 for update", Integer.class)
        .setParameter(1, SyncState.TENANT)
        .getSingleResult();
  }

  private static void expire(Session session, List<String> addresses, Instant now) {
    session
        .createMutationQuery(
            "update PlatformInvite set status = 'expired', statusUpdatedAt = expiresAt,"
                + " updatedAt = :now, liveEmailKey = null where tenantId = :tenant"
                + " and liveEmailKey in :addresses and expiresAt <= :now")
        .setParameter("now", now)
        .setParameter("tenant", SyncState.TENANT)
        .setParameter("addresses", addresses)
        .executeUpdate();
  }

  private static List<String> usersAmong(Session session, List<String> addresses) {
    return session
        .createSelectionQuery(
            "select emailKey from PlatformUser where tenantId = :tenant and emailKey in :addresses",
            String.class)
        .setParameter("tenant", SyncState.TENANT)
        .setParameter("addresses", addresses)
        .getResultList();
  }

  private static List<String> invitedAmong(Session session, List<String> addresses) {
    return session
        .createSelectionQuery(
            "select liveEmailKey from PlatformInvite where tenantId = :tenant"
                + " and liveEmailKey in :addresses",
            String.class)
        .setParameter("tenant", SyncState.TENANT)
        .setParameter("addresses", addresses)
        .getResultList();
  }

  private static long pending(Session session, Instant now) {
    return session
        .createSelectionQuery(
            "select count(*) from PlatformInvite where tenantId = :tenant"
                + " and status = 'pending' and expiresAt > :now",
            Long.class)
        .setParameter("tenant", SyncState.TENANT)
        .setParameter("now", now)
        .getSingleResult();
  }
}
