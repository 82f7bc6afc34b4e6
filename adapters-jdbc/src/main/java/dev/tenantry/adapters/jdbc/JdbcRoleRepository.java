package dev.tenantry.adapters.jdbc;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import dev.tenantry.application.spi.RoleRepository;
import dev.tenantry.domain.error.StaleDataException;
import dev.tenantry.domain.role.Role;
import dev.tenantry.domain.role.RoleId;
import dev.tenantry.domain.value.RoleKey;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The roles within one unit of work. */
final class JdbcRoleRepository implements RoleRepository {

  static final ImmutableList<String> COLUMNS =
      ImmutableList.of("id", "role_key", "name", "description", "invites", "created_at");

  private static final String LIST = Joiner.on(", ").join(COLUMNS);

  private final Session session;
  private final String table;
  private final String givenRoles;
  private final InviteTable invites;
  private final UniqueKeys keys;

  JdbcRoleRepository(Session session) {
    Tables tables = session.database().tables();
    this.session = session;
    this.table = tables.roles();
    this.givenRoles = tables.platformUserRoles();
    this.invites = tables.invites();
    this.keys = tables.roleKeys();
  }

  @Override
  public void insert(Role role) {
    session.update(
        Sql.of(
            "insert into " + table + " (" + LIST + ") values (?, ?, ?, ?, ?, ?)",
            role.id().value(),
            role.key().value(),
            role.name(),
            role.description().orElse(null),
            RoleKeysText.of(role.invites()),
            role.createdAt()),
        keys);
  }

  @Override
  public Optional<Role> find(RoleId id) {
    return session.queryOne(
        Sql.of("select " + LIST + " from " + table + " where id = ?", id.value()),
        JdbcRoleRepository::read);
  }

  @Override
  public ImmutableList<Role> all() {
    return ImmutableList.copyOf(
        session.query(
            Sql.of("select " + LIST + " from " + table + " order by role_key"),
            JdbcRoleRepository::read));
  }

  @Override
  public ImmutableList<Role> lockAll() {
    List<Role> locked =
        session.query(
            Sql.of("select " + LIST + " from " + table + " order by id for update"),
            JdbcRoleRepository::read);
    return ImmutableList.sortedCopyOf(Comparator.comparing(Role::key), locked);
  }

  @Override
  public void hold(Set<RoleKey> keys) {
    session.requireWrite();
    new RoleReferences(session, table)
        .hold(keys.stream().map(RoleKey::value).collect(toImmutableSortedSet(naturalOrder())));
  }

  @Override
  public void update(Role changed) {
    int updated =
        session.update(
            Sql.of(
                "update " + table + " set name = ?, description = ?, invites = ? where id = ?",
                changed.name(),
                changed.description().orElse(null),
                RoleKeysText.of(changed.invites()),
                changed.id().value()),
            keys);
    if (updated == 0) {
      throw session.failed(new StaleDataException(keys.entity(), changed.id().toString(), 1, 0));
    }
  }

  @Override
  public boolean isInUse(RoleKey key, Instant now) {
    Sql users = Sql.of("select 1 from " + givenRoles + " where role_key = ? limit 1", key.value());
    return isAny(users) || isAny(invites.granting(key, now));
  }

  private boolean isAny(Sql rows) {
    return session.queryOne(rows, row -> true).isPresent();
  }

  @Override
  public void delete(RoleId id) {
    session.update(Sql.of("delete from " + table + " where id = ?", id.value()), keys);
  }

  private static Role read(Row row) throws SQLException {
    return Role.of(new RoleId(row.uuid(1)), RoleKey.parse(row.text(2)), row.text(3), row.instant(6))
        .withDescription(row.textOrNull(4))
        .inviting(RoleKeysText.parse(row.text(5)));
  }
}
