package dev.tenantry.application.api.command;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Looks at what a command was given, and collects violations from parsers that throw them. */
final class Inspection {

  private final List<Violation> found = new ArrayList<>();

  /** Lets everything pass but null, which is a mistake of the program and nothing typed. */
  static <T> T given(String name, T value) {
    return Objects.requireNonNull(
        value, () -> "'" + name + "' must not be null; give a value, or leave the call out");
  }

  /** Notes what a parser refuses. */
  Inspection of(Runnable parser) {
    try {
      parser.run();
    } catch (InvalidInputException invalid) {
      found.addAll(invalid.violations());
    }
    return this;
  }

  /** Notes what a parser refuses of a value that may be missing, under {@code path}. */
  Inspection ofGiven(String path, @Nullable String value, Consumer<String> parser) {
    try {
      if (value != null) {
        parser.accept(value);
      }
    } catch (InvalidInputException invalid) {
      found.addAll(invalid.at(path).violations());
    }
    return this;
  }

  /** Notes what a parser refuses of each element, under {@code path[index]}. */
  Inspection ofEach(String path, List<String> elements, Consumer<String> parser) {
    for (int i = 0; i < elements.size(); i++) {
      String element = elements.get(i);
      try {
        parser.accept(element);
      } catch (InvalidInputException invalid) {
        found.addAll(invalid.at(path + "[" + i + "]").violations());
      }
    }
    return this;
  }

  ImmutableList<Violation> violations() {
    return ImmutableList.copyOf(found);
  }
}
