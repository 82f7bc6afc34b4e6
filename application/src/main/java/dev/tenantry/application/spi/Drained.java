package dev.tenantry.application.spi;

/**
 * What came of a drain, in counts alone.
 *
 * @param exchanged how many copies were exchanged, each as often as it was
 * @param failed how many exchanges failed and are tried again later, or not
 * @param parked how many of the failed copies were parked
 * @param unreachable whether the drain ended early because the other side could not be reached
 */
public record Drained(long exchanged, long failed, long parked, boolean unreachable) {}
