package dev.tenantry.benchmarks.cold;

import java.util.List;

/**
 * Hibernate Validator alone: until its factory is built, or with the argument {@code bean} until it
 * has found a bean valid.
 */
public final class StartValidator {

  private StartValidator() {}

  public static void main(String[] arguments) {
    long start = System.nanoTime();
    if (List.of(arguments).contains("bean")) {
      TypedUser.FIRST.requireValid();
    } else {
      TypedUser.validator();
    }
    System.out.println(System.nanoTime() - start);
  }
}
