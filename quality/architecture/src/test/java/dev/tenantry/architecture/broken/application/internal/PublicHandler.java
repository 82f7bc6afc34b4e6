package dev.tenantry.architecture.broken.application.internal;

import dev.tenantry.application.api.PlatformUsers;

/** Breaks a rule on purpose: a use case that others could build on. */
public abstract class PublicHandler implements PlatformUsers {}
