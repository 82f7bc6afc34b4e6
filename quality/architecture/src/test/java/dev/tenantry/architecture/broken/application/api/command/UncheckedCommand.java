package dev.tenantry.architecture.broken.application.api.command;

/** Breaks a rule on purpose: a command without the constraint. */
public final class UncheckedCommand {}
