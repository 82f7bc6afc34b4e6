package dev.tenantry.architecture.broken.application.api;

import dev.tenantry.application.api.PlatformUsers;

/** Breaks a rule on purpose: a use case among the ports. */
public abstract class PublicUsersHandler implements PlatformUsers {}
