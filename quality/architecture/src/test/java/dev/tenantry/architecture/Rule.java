package dev.tenantry.architecture;

import com.google.common.collect.ImmutableSetMultimap;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;

/**
 * A rule about the code, with the deliberate violations that prove that it bites.
 *
 * @param name the rule as a sentence
 * @param in the rule for the classes below a layout's root
 * @param violations classes that break it, with all that the reports about each must mention
 */
record Rule(
    String name, Function<Layout, ArchRule> in, ImmutableSetMultimap<Class<?>, String> violations) {

  /** A rule that nothing breaks yet, and that {@link ArchitectureTest} refuses for it. */
  static Rule of(String name, Function<Layout, ArchRule> in) {
    return new Rule(name, in, ImmutableSetMultimap.of());
  }

  /** The same rule, with a class that breaks it and what must be said about that class. */
  Rule brokenBy(Class<?> violation, String... evidence) {
    ImmutableSetMultimap.Builder<Class<?>, String> all = ImmutableSetMultimap.builder();
    return new Rule(name, in, all.putAll(violations).putAll(violation, evidence).build());
  }

  @Override
  public String toString() {
    return name;
  }
}
