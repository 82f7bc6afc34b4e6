package dev.tenantry.architecture.broken.application.helper;

/** Breaks a rule on purpose: a package that promises nothing. */
public final class PublicHelper {}
