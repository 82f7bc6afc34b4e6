package dev.tenantry.adapters.jdbc;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.tenantry.domain.error.StaleDataException;
import java.util.List;
import java.util.Set;

/**
 * Keeps roles where they are while something new refers to them: nobody deletes one while it is
 * given.
 *
 * @param table the table of the roles
 */
record RoleReferences(Session session, String table) {

  /**
   * Locks the roles of these keys until the transaction ends. The name is not looked at: with the
   * key alone, MariaDB would read and lock nothing but its index, where others do not look.
   */
  void hold(Set<String> keys) {
    if (keys.isEmpty()) {
      return;
    }
    Sql sql =
        Sql.of("select role_key, name from " + table + " where role_key in ")
            .addList(keys)
            .add(" order by id" + session.database().dialect().forReference());
    List<String> there = session.query(sql, row -> row.text(1));
    for (String gone : Sets.difference(keys, ImmutableSet.copyOf(there))) {
      throw session.failed(new StaleDataException("role", gone, 1, 0));
    }
  }
}
