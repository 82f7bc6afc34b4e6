package dev.tenantry.architecture.broken.domain.user;

/** Breaks a rule on purpose: its package is not null-marked. */
public final class UnmarkedUser {}
