package dev.tenantry.domain.error;

import java.io.Serial;

/** A value that must be unique is taken already. */
public final class ConflictException extends TenantryException {

  /** The {@link #code()} of this exception. */
  public static final String CODE = "CONFLICT";

  @Serial private static final long serialVersionUID = 1L;

  private final String entity;
  private final String field;

  /**
   * @param entity what has the value already ({@code user})
   * @param field whose value is taken ({@code email})
   */
  public ConflictException(String entity, String field) {
    super(CODE, "another " + entity + " has this " + field + " already; choose a different one");
    this.entity = entity;
    this.field = field;
  }

  /** What has the value already. */
  public String entity() {
    return entity;
  }

  /** Whose value is taken. */
  public String field() {
    return field;
  }
}
