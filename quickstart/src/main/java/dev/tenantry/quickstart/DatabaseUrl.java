package dev.tenantry.quickstart;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The JDBC URL of a database that Tenantry knows. It may hold a password: {@link #toString} leaves
 * out what could be one, and no message repeats the URL.
 */
final class DatabaseUrl {

  private static final String H2 = "jdbc:h2:";
  private static final String TRACE = "TRACE_LEVEL_FILE";

  private static final ImmutableMap<String, String> ENGINES =
      ImmutableMap.of(H2, "H2", "jdbc:postgresql:", "PostgreSQL", "jdbc:mariadb:", "MariaDB");

  /** Behind these begin the settings, the password among them. */
  private static final Pattern SETTINGS = Pattern.compile("[?;&].*", Pattern.DOTALL);

  /** In such an address anything may stand, also in front of the settings. */
  private static final Pattern UNCLEAR = Pattern.compile("[@=()]");

  private final String prefix;
  private final String text;

  private DatabaseUrl(String prefix, String text) {
    this.prefix = prefix;
    this.text = text;
  }

  /** Reads what the user typed. */
  static DatabaseUrl parse(String text) throws UnusableInputException {
    Optional<String> prefix = ENGINES.keySet().stream().filter(text::startsWith).findFirst();
    if (prefix.isEmpty() || prefix.get().length() == text.length()) {
      throw new UnusableInputException(
          "--db needs a JDBC URL that begins with jdbc:h2:file:, jdbc:postgresql: or jdbc:mariadb:,"
              + " like jdbc:postgresql://localhost/app");
    }
    return new DatabaseUrl(prefix.get(), text);
  }

  /** An H2 database in a file of this name. */
  static DatabaseUrl inFile(Path file) {
    return new DatabaseUrl(H2, "jdbc:h2:file:" + file);
  }

  /** The URL as a driver needs it; not to be shown. */
  String forDriver() {
    // H2 would log failed statements beside its file, with the values in them.
    boolean isSilenced = !prefix.equals(H2) || Ascii.toUpperCase(text).contains(TRACE);
    return isSilenced ? text : text + ";" + TRACE + "=0";
  }

  /** The name of the database's maker. */
  String engine() {
    return ENGINES.getOrDefault(prefix, "");
  }

  /** The URL as far as it cannot hold a password. */
  @Override
  public String toString() {
    String shown = SETTINGS.matcher(text).replaceFirst("");
    return Shown.plain(UNCLEAR.matcher(shown).find() ? prefix + "..." : shown);
  }
}
