package dev.tenantry.domain.error;

import java.io.Serial;

/** There is no such thing, or the caller may not know that there is. */
public final class NotFoundException extends TenantryException {

  /** The {@link #code()} of this exception. */
  public static final String CODE = "NOT_FOUND";

  @Serial private static final long serialVersionUID = 1L;

  private final String entity;
  private final String id;

  /**
   * @param entity what was looked for ({@code user})
   * @param id its id; never an address or another value that a person typed
   */
  public NotFoundException(String entity, String id) {
    super(CODE, "there is no " + entity + " with the id " + id + "; check the id");
    this.entity = entity;
    this.id = id;
  }

  /** What was looked for. */
  public String entity() {
    return entity;
  }

  /** The id that leads nowhere. */
  public String id() {
    return id;
  }
}
