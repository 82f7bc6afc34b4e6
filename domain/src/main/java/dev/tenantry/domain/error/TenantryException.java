package dev.tenantry.domain.error;

import java.io.Serial;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything that this library throws on purpose.
 *
 * <p>{@link #code()} is part of the contract and stays as it is from release to release; the
 * message begins with it and may otherwise be reworded. Instances are immutable but for what every
 * {@link Throwable} lets be added to it.
 */
public abstract class TenantryException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final String code;

  protected TenantryException(String code, String message) {
    this(code, message, null);
  }

  protected TenantryException(String code, String message, @Nullable Throwable cause) {
    super(
        Objects.requireNonNull(code, "'code' must not be null")
            + ": "
            + Objects.requireNonNull(message, "'message' must not be null"),
        cause);
    this.code = code;
  }

  /** What happened, for programs: upper case words joined by underscores. */
  public final String code() {
    return code;
  }
}
