package dev.tenantry.architecture.broken.domain.egg;

import dev.tenantry.architecture.broken.domain.chicken.Chicken;

/** Breaks a rule on purpose: two packages of the domain know each other. */
public interface Egg {
  Chicken hatch();
}
