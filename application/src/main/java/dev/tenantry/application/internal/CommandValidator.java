package dev.tenantry.application.internal;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.base.CaseFormat;
import com.google.common.base.Splitter;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Validates commands at the edge with Jakarta Validation, once, and reports everything that is
 * wrong together.
 *
 * <p>The validator is built when it is first needed, since that takes a quarter of a second.
 * Thread-safe.
 */
public final class CommandValidator implements AutoCloseable {

  private static final Splitter CODE_AND_MESSAGE = Splitter.on(": ").limit(2);

  private final Supplier<Validator> validator;
  private volatile @Nullable ValidatorFactory owned;

  /** Validates by a validator of the host's, or of our own where there is none. */
  public CommandValidator(@Nullable Validator hosts) {
    this.validator = hosts != null ? () -> hosts : Suppliers.memoize(this::buildValidator);
  }

  /** Lets a command pass that satisfies its constraints. */
  void check(Object command) {
    check(command, ImmutableList.of());
  }

  /**
   * Lets a command pass that satisfies its constraints and about which nothing else was found wrong
   * either.
   */
  void check(Object command, List<Violation> more) {
    ImmutableList<Violation> all =
        ImmutableList.<Violation>builder()
            .addAll(
                validator.get().validate(command).stream()
                    .map(CommandValidator::translated)
                    .sorted(comparing(Violation::path).thenComparing(Violation::code))
                    .collect(toImmutableList()))
            .addAll(more)
            .build();
    requireNone(all);
  }

  /** Throws what was found wrong, if there is anything. */
  static void requireNone(List<Violation> found) {
    if (!found.isEmpty()) {
      throw InvalidInputException.ofAll(found);
    }
  }

  /**
   * Our own constraint brings its code in the message; any other is known by its annotation's name.
   */
  private static Violation translated(ConstraintViolation<?> violation) {
    List<String> parts = CODE_AND_MESSAGE.splitToList(violation.getMessage());
    String path = violation.getPropertyPath().toString();
    if (parts.size() == 2) {
      return new Violation(path, parts.get(0), parts.get(1));
    }
    String constraint =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    String code = CaseFormat.UPPER_CAMEL.to(CaseFormat.UPPER_UNDERSCORE, constraint);
    return new Violation(path, code, violation.getMessage());
  }

  private Validator buildValidator() {
    ValidatorFactory factory =
        Validation.byDefaultProvider()
            .configure()
            .ignoreXmlConfiguration()
            .messageInterpolator(new PlainMessages())
            .buildValidatorFactory();
    owned = factory;
    return factory.getValidator();
  }

  @Override
  public void close() {
    ValidatorFactory factory = owned;
    if (factory != null) {
      factory.close();
    }
  }
}
