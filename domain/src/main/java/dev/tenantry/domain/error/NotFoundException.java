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
    this(entity, id, "with the id " + id + "; check the id");
  }

  private NotFoundException(String entity, String id, String rest) {
    super(CODE, "there is no " + entity + " " + rest);
    this.entity = entity;
    this.id = id;
  }

  /**
   * Looked for by an e-mail address, which is not repeated.
   *
   * @param entity what was looked for ({@code user})
   */
  public static NotFoundException byAddress(String entity) {
    return new NotFoundException(entity, "", "with this e-mail address; check the address");
  }

  /**
   * Looked for by an id and an e-mail address, which is not repeated.
   *
   * @param entity what was looked for ({@code user})
   * @param id its id
   */
  public static NotFoundException byIdAndAddress(String entity, String id) {
    return new NotFoundException(
        entity, id, "with the id " + id + " and this e-mail address; check both");
  }

  /** What was looked for. */
  public String entity() {
    return entity;
  }

  /** The id that leads nowhere; empty if none was given. */
  public String id() {
    return id;
  }
}
