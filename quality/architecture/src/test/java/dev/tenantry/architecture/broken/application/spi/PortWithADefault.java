package dev.tenantry.architecture.broken.application.spi;

/** Breaks a rule on purpose: a port that grows by a silent default. */
public interface PortWithADefault {
  default boolean isSupported() {
    return false;
  }
}
