package dev.tenantry.quickstart;

import java.util.Arrays;
import java.util.Optional;

/** A column that a roster may have. */
enum RosterColumn {
  EMAIL("email", "email"),
  FIRST_NAME("first_name", "firstName"),
  LAST_NAME("last_name", "lastName"),
  LOCALE("locale", "locale"),
  TIMEZONE("timezone", "timezone"),
  ROLE("role", "roles[0]"),
  TENANT("tenant", "name"),
  REFERENCE("reference", "reference");

  private final String header;
  private final String path;

  RosterColumn(String header, String path) {
    this.header = header;
    this.path = path;
  }

  /** The column's name in the first line of a roster. */
  String header() {
    return header;
  }

  /** Whether a roster must have the column, and every row a value in it. */
  boolean isMandatory() {
    return this == EMAIL || this == TENANT;
  }

  /** The column with this name, if there is one. */
  static Optional<RosterColumn> named(String header) {
    return Arrays.stream(values()).filter(column -> column.header.equals(header)).findFirst();
  }

  /** The name, in a roster, of what the library's commands call by this path. */
  static String headerOf(String path) {
    return Arrays.stream(values())
        .filter(column -> column.path.equals(path))
        .map(RosterColumn::header)
        .findFirst()
        .orElse(path);
  }
}
