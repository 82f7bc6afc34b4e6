package dev.tenantry.adapters.jdbc;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * One numbered step of the schema.
 *
 * <p>A step that was published is never changed; a change of the schema is a new step. On engines
 * whose DDL is not transactional each statement can be repeated.
 *
 * @param version its number
 * @param description what it brings, in words
 * @param sql its text, for one engine and one table prefix
 */
record SchemaScript(int version, String description, String sql) {

  /** What there is, in its order; each name is that of a file in the folder of every engine. */
  private static final ImmutableList<String> NAMES =
      ImmutableList.of("users tenants and roles", "invitations and outbox");

  private static final Splitter STATEMENTS = Splitter.on(";\n").trimResults().omitEmptyStrings();

  static ImmutableList<SchemaScript> all(DatabaseEngine engine, String tablePrefix) {
    ImmutableList.Builder<SchemaScript> all = ImmutableList.builder();
    for (int i = 0; i < NAMES.size(); i++) {
      int version = i + 1;
      String file = "V%d__%s.sql".formatted(version, NAMES.get(i).replace(' ', '_'));
      String text = read(engine.folder() + "/" + file).replace("${prefix}", tablePrefix);
      all.add(new SchemaScript(version, NAMES.get(i), text));
    }
    return all.build();
  }

  /** The statements one by one, without their ends. */
  List<String> statements() {
    return STATEMENTS.splitToList(sql);
  }

  private static String read(String path) {
    URL file = Objects.requireNonNull(SchemaScript.class.getResource(path), path);
    try {
      return Resources.toString(file, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
