package dev.tenantry.application.spi;

/**
 * What a host can call: a method of a driving port. There are a few dozen, all known beforehand, so
 * that they may name metrics and spans.
 *
 * @param port the port's simple name, such as {@code PlatformUsers}
 * @param method the method's name, such as {@code createUser}
 */
public record UseCase(String port, String method) {}
