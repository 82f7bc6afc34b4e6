package dev.tenantry.adapters.jdbc;

import com.google.common.base.Ascii;
import dev.tenantry.domain.field.LikePattern;
import java.util.UUID;

/** PostgreSQL: columns of text have the collation "C", which knows no letter case beyond ASCII. */
final class PostgresqlDialect extends Dialect {

  /** The first version that brings its own rules of letter case, the same on every machine. */
  private static final int WITH_BUILTIN_COLLATION = 17;

  private final String lower;

  PostgresqlDialect(int majorVersion) {
    // ICU looks around a capital sigma, which is folded before for that reason.
    this.lower =
        majorVersion >= WITH_BUILTIN_COLLATION
            ? "lower(%s collate \"pg_c_utf8\") collate \"C\""
            : "lower(translate(%s, 'Σ', 'σ') collate \"und-x-icu\") collate \"C\"";
  }

  @Override
  String naming(String message) {
    int values = message.indexOf('\n');
    return Ascii.toLowerCase(values < 0 ? message : message.substring(0, values));
  }

  @Override
  Sql likeFolded(String column, LikePattern pattern) {
    return Sql.of(lower.formatted(column) + " like ? escape '!'", folded(pattern));
  }

  @Override
  String upsert(String table, String key, String value) {
    return "insert into %s (%s, %s) values (?, ?) on conflict (%s) do update set %s = excluded.%s"
        .formatted(table, key, value, key, value, value);
  }

  @Override
  String unlessTaken(String columns) {
    return " on conflict (" + columns + ") do nothing";
  }

  @Override
  String forReference() {
    return " for key share";
  }

  @Override
  boolean locksWhatItFinds() {
    return true;
  }

  @Override
  boolean nestsWrites() {
    return true;
  }

  @Override
  boolean updatesFromArrays() {
    return true;
  }

  /** A host's transaction may have begun long ago. */
  @Override
  String now() {
    return "statement_timestamp()";
  }

  @Override
  String nowPlusMicros() {
    return "statement_timestamp() + ? * interval '1 microsecond'";
  }

  @Override
  Sql behind(String key, String parameter, Object keyValue, UUID id, boolean descending) {
    return Sql.of(
        "(" + key + ", t.id) " + (descending ? "<" : ">") + " (" + parameter + ", ?)",
        keyValue,
        id);
  }
}
