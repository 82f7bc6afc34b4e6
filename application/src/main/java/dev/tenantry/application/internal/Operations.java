package dev.tenantry.application.internal;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.internal.sync.FatalErrors;
import dev.tenantry.application.spi.Drained;
import dev.tenantry.application.spi.OperationListener;
import dev.tenantry.application.spi.OperationListener.Running;
import dev.tenantry.application.spi.UseCase;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.error.SignUpRefusedException;
import dev.tenantry.domain.error.TenantryException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tells the host's listeners what is done, and keeps their failures away from it; what is refused
 * is logged, too, where nobody listens.
 *
 * @param listeners all of them, in the order in which they were plugged in
 */
public record Operations(ImmutableList<OperationListener> listeners) {

  private static final Logger LOG = System.getLogger(Operations.class.getName());

  /** Does it, and tells of its beginning and its end; with arguments of which none may be null. */
  <T> T run(String port, String method, Supplier<T> work, Object... arguments) {
    ImmutableList<Running> running = began(new UseCase(port, method));
    Optional<String> failure = Optional.of(OperationListener.UNKNOWN_FAILURE);
    try {
      requireAll(port, method, arguments);
      T answer = work.get();
      failure = Optional.empty();
      return answer;
    } catch (TenantryException known) {
      failure = Optional.of(known.code());
      logRefusal(port, method, known);
      throw known;
    } finally {
      ended(running, failure);
    }
  }

  /** Does what has no answer. */
  void run(String port, String method, Runnable work, Object... arguments) {
    run(
        port,
        method,
        () -> {
          work.run();
          return true;
        },
        arguments);
  }

  /** Lets everything pass but null. */
  static <T> T given(String name, T value) {
    return Objects.requireNonNull(value, () -> "'" + name + "' must not be null");
  }

  private static void requireAll(String port, String method, Object... arguments) {
    for (int i = 0; i < arguments.length; i++) {
      int place = i + 1;
      Objects.requireNonNull(
          arguments[i],
          () -> "%s.%s takes no null, and argument %s is one".formatted(port, method, place));
    }
  }

  /** Tells of a drain. */
  public void drained(Drained drained) {
    listeners.forEach(listener -> guarded(() -> listener.drained(drained)));
  }

  /** So that an operator sees who tries doors, and what is taken; never with a value. */
  private static void logRefusal(String port, String method, TenantryException refusal) {
    if (refusal instanceof NotAllowedException
        || refusal instanceof ConflictException
        || refusal instanceof SignUpRefusedException) {
      LOG.log(Level.INFO, "{0}.{1} was refused with {2}", port, method, refusal.code());
    }
  }

  private ImmutableList<Running> began(UseCase useCase) {
    ImmutableList.Builder<Running> running = ImmutableList.builder();
    listeners.forEach(listener -> guarded(() -> running.add(listener.began(useCase))));
    return running.build();
  }

  private static void ended(ImmutableList<Running> running, Optional<String> failure) {
    running.forEach(each -> guarded(() -> each.ended(failure)));
  }

  private static void guarded(Runnable telling) {
    try {
      telling.run();
    } catch (Throwable failure) {
      LOG.log(
          Level.WARNING,
          "a listener failed with {0}; what it was told of goes on",
          failure.getClass().getName());
      FatalErrors.rethrow(failure);
    }
  }
}
