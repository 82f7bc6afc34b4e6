package dev.tenantry.domain.error;

import java.io.Serial;

/** Somebody else changed it since it was read; read it again and repeat the change. */
public final class StaleDataException extends TenantryException {

  /** The {@link #code()} of this exception. */
  public static final String CODE = "STALE_DATA";

  @Serial private static final long serialVersionUID = 1L;

  private final String entity;
  private final String id;
  private final long expectedVersion;
  private final long actualVersion;

  /**
   * @param entity what was to be written ({@code user})
   * @param id its id
   * @param expectedVersion the version that the writer had read
   * @param actualVersion the version that is stored
   */
  public StaleDataException(String entity, String id, long expectedVersion, long actualVersion) {
    super(
        CODE,
        "the "
            + entity
            + " "
            + id
            + " has version "
            + actualVersion
            + ", not the expected "
            + expectedVersion
            + "; somebody changed it meanwhile, read it again and repeat the change");
    this.entity = entity;
    this.id = id;
    this.expectedVersion = expectedVersion;
    this.actualVersion = actualVersion;
  }

  /** What was to be written. */
  public String entity() {
    return entity;
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** The version that the writer had read. */
  public long expectedVersion() {
    return expectedVersion;
  }

  /** The version that is stored. */
  public long actualVersion() {
    return actualVersion;
  }
}
