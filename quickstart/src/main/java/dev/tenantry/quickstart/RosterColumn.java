package dev.tenantry.quickstart;

import com.google.common.collect.ImmutableList;

/** A column that a roster may have. */
enum RosterColumn implements SheetColumn {
  EMAIL("email", "email"),
  FIRST_NAME("first_name", "firstName"),
  LAST_NAME("last_name", "lastName"),
  LOCALE("locale", "locale"),
  TIMEZONE("timezone", "timezone"),
  ROLE("role", "roles[0]"),
  TENANT("tenant", "name"),
  REFERENCE("reference", "reference");

  /** What a roster is. */
  static final SheetKind<RosterColumn> SHEET =
      new SheetKind<>("roster", "roster.csv", ImmutableList.copyOf(values()));

  private final String header;
  private final String path;

  RosterColumn(String header, String path) {
    this.header = header;
    this.path = path;
  }

  @Override
  public String header() {
    return header;
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public boolean isMandatory() {
    return this == EMAIL || this == TENANT;
  }
}
