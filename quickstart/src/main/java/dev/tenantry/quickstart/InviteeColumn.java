package dev.tenantry.quickstart;

import com.google.common.collect.ImmutableList;

/** A column that a list of invitees may have. */
enum InviteeColumn implements SheetColumn {
  EMAIL("email", "email"),
  FIRST_NAME("first_name", "firstName"),
  LAST_NAME("last_name", "lastName"),
  LOCALE("locale", "locale"),
  ROLE("role", "roles[0]");

  /** What a list of invitees is. */
  static final SheetKind<InviteeColumn> SHEET =
      new SheetKind<>("list of invitees", "invitees.csv", ImmutableList.copyOf(values()));

  private final String header;
  private final String path;

  InviteeColumn(String header, String path) {
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
    return this == EMAIL;
  }
}
