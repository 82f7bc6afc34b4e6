package dev.tenantry.domain.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The store does not answer; nothing is known to be wrong with the request, so try it again later.
 */
public final class PersistenceUnavailableException extends TenantryException {

  /** The {@link #code()} of this exception. */
  public static final String CODE = "PERSISTENCE_UNAVAILABLE";

  @Serial private static final long serialVersionUID = 1L;

  /**
   * @param message which store, and what it could not do
   * @param cause what the store said, if that carries nobody's data
   */
  public PersistenceUnavailableException(String message, @Nullable Throwable cause) {
    super(CODE, message, cause);
  }
}
