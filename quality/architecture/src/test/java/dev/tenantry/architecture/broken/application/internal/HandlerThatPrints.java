package dev.tenantry.architecture.broken.application.internal;

/** Breaks a rule on purpose: it prints. */
public final class HandlerThatPrints {
  void print() {
    System.out.println("one");
    System.err.println("two");
  }
}
