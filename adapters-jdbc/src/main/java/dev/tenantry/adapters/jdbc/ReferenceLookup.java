package dev.tenantry.adapters.jdbc;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableSet;
import dev.tenantry.application.spi.References;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.value.RoleKey;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Looks for tenants and roles by one statement; what it finds is missing no longer. */
final class ReferenceLookup {

  private final Set<TenantId> tenants;
  private final Set<RoleKey> roles;

  private ReferenceLookup(References named) {
    this.tenants = new HashSet<>(named.tenants());
    this.roles = new HashSet<>(named.roles());
  }

  /** Whether there is something of both to look for, and no list is too long. */
  static boolean takes(References named) {
    int tenants = named.tenants().size();
    int roles = named.roles().size();
    return tenants > 0 && roles > 0 && Math.max(tenants, roles) <= Sql.MAX_LIST;
  }

  static References missing(Session session, References named) {
    ReferenceLookup lookup = new ReferenceLookup(named);
    session.query(sql(session.database().tables(), named), lookup::find);
    return new References(ImmutableSet.copyOf(lookup.tenants), ImmutableSet.copyOf(lookup.roles));
  }

  private static Sql sql(Tables tables, References named) {
    return Sql.of("select id, null from " + tables.platformTenants().layout().name())
        .add(" where id in ")
        .addList(Collections2.transform(named.tenants(), TenantId::value))
        .add(" union all select null, role_key from " + tables.roles() + " where role_key in ")
        .addList(Collections2.transform(named.roles(), RoleKey::value));
  }

  /** A row has either an id or a key. */
  private boolean find(Row row) throws SQLException {
    UUID tenant = row.uuidOrNull(1);
    return tenant == null
        ? roles.remove(RoleKey.parse(row.text(2)))
        : tenants.remove(new TenantId(tenant));
  }
}
