package dev.tenantry.adapters.jdbc;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.spi.PasswordHash;
import dev.tenantry.application.spi.PasswordRepository;
import dev.tenantry.domain.user.UserId;
import java.util.Optional;

/** The hashes of the users' passwords within one unit of work. */
final class JdbcPasswordRepository implements PasswordRepository {

  static final ImmutableList<String> COLUMNS = ImmutableList.of("user_id", "hash");

  private final Session session;
  private final String table;

  JdbcPasswordRepository(Session session) {
    this.session = session;
    this.table = session.database().tables().passwords();
  }

  @Override
  public void store(UserId user, PasswordHash hash) {
    String upsert = session.database().dialect().upsert(table, "user_id", "hash");
    session.update(Sql.of(upsert, user.value(), hash.text()), null);
  }

  @Override
  public Optional<PasswordHash> find(UserId user) {
    return session.queryOne(
        Sql.of("select hash from " + table + " where user_id = ?", user.value()),
        row -> new PasswordHash(row.text(1)));
  }
}
