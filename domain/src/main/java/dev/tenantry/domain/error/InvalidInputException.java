package dev.tenantry.domain.error;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.util.Collection;

/** What was handed in breaks a rule; all that is wrong with it is told at once. */
public final class InvalidInputException extends TenantryException {

  /** The {@link #code()} of this exception; each violation has a narrower one of its own. */
  public static final String CODE = "INVALID_INPUT";

  @Serial private static final long serialVersionUID = 1L;

  private final ImmutableList<Violation> violations;

  private InvalidInputException(ImmutableList<Violation> violations) {
    super(CODE, describe(violations));
    this.violations = violations;
  }

  /** One thing is wrong; {@code message} must not repeat the value. */
  public static InvalidInputException of(String path, String code, String message) {
    return new InvalidInputException(ImmutableList.of(new Violation(path, code, message)));
  }

  /**
   * Several things are wrong, in the order given.
   *
   * @throws IllegalArgumentException if there is no violation
   */
  public static InvalidInputException ofAll(Collection<Violation> violations) {
    checkArgument(!violations.isEmpty(), "'violations' must not be empty");
    return new InvalidInputException(ImmutableList.copyOf(violations));
  }

  /** The same violations under another path: that of the field which the value was meant for. */
  public InvalidInputException at(String path) {
    return ofAll(violations.stream().map(violation -> violation.at(path)).toList());
  }

  /** All that is wrong, at least one. */
  public ImmutableList<Violation> violations() {
    return violations;
  }

  private static String describe(ImmutableList<Violation> violations) {
    return violations.stream()
        .map(each -> each.path() + " (" + each.code() + "): " + each.message())
        .collect(joining("; "));
  }
}
