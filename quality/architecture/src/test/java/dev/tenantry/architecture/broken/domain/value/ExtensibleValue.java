package dev.tenantry.architecture.broken.domain.value;

/** Breaks a rule on purpose: a value that a subclass can make changeable. */
public class ExtensibleValue {}
