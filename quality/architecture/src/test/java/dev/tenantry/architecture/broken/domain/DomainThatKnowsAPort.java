package dev.tenantry.architecture.broken.domain;

import dev.tenantry.application.spi.PasswordHasher;

/** Breaks a rule on purpose: the domain knows a port. */
public interface DomainThatKnowsAPort {
  PasswordHasher port();
}
