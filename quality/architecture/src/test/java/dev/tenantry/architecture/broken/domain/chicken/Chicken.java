package dev.tenantry.architecture.broken.domain.chicken;

import dev.tenantry.architecture.broken.domain.egg.Egg;

/** Breaks a rule on purpose: two packages of the domain know each other. */
public interface Chicken {
  Egg lay();
}
