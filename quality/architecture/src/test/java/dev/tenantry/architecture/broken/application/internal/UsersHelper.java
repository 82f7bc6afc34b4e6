package dev.tenantry.architecture.broken.application.internal;

import dev.tenantry.application.api.PlatformUsers;

/** Breaks a rule on purpose: a use case that its name hides. */
public abstract class UsersHelper implements PlatformUsers {}
