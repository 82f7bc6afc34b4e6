package dev.tenantry.adapters.jdbc;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.tenantry.domain.error.StaleDataException;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;

/**
 * Keeps roles where they are while something new refers to them: nobody deletes one while it is
 * given.
 *
 * @param table the table of the roles
 */
record RoleReferences(Session session, String table) {

  /** A role that a user has already is nothing that a host could have asked for. */
  static final UniqueKeys GIVEN = new UniqueKeys("role of a user", ImmutableMap.of());

  /** Locks the roles of these keys until the transaction ends. */
  void hold(Set<String> keys) {
    if (keys.isEmpty()) {
      return;
    }
    List<String> there =
        session.query(Sql.of("select role_key ").add(locking(keys, "")), row -> row.text(1));
    for (String gone : Sets.difference(keys, ImmutableSet.copyOf(there))) {
      throw stale(gone);
    }
  }

  /** Holds the roles of these keys, at least one, and notes in an index that a user has them. */
  void give(String index, UUID user, SortedSet<String> keys) {
    requireGiven(session.update(giving(index, user, keys, ""), GIVEN), keys);
  }

  /**
   * The statement that does so; whoever runs it calls {@link #requireGiven} with its count.
   *
   * @param condition what has to be so before a role is locked, with an {@code and} before it
   */
  Sql giving(String index, UUID user, Set<String> keys, String condition) {
    return Sql.of("insert into " + index + " (user_id, role_key) select ?, role_key ", user)
        .add(locking(keys, condition));
  }

  void requireGiven(int given, SortedSet<String> keys) {
    if (given < keys.size()) {
      hold(keys);
      throw stale(keys.first()); // Gone a moment ago, and made again meanwhile.
    }
  }

  /**
   * The name is asked for though every role has one: with the key alone, MariaDB would read and
   * lock nothing but its index, where others do not look.
   */
  private Sql locking(Set<String> keys, String condition) {
    return Sql.of("from " + table + " where role_key in ")
        .addList(keys)
        .add(condition)
        .add(" and name is not null order by id" + session.database().dialect().forReference());
  }

  private RuntimeException stale(String gone) {
    return session.failed(new StaleDataException("role", gone, 1, 0));
  }
}
