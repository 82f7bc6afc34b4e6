package dev.tenantry.architecture.broken.domain.value;

import java.io.Serial;

/** Breaks a rule on purpose: an exception outside of the one family. */
public final class StrayException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;
}
