package dev.tenantry.benchmarks;

/**
 * One line of the results: what something of the library's own costs, beside nobody.
 *
 * @param cost what it is the cost of
 * @param atMost what the median shall be at most
 */
record Cost(
    String cost,
    String unit,
    int rounds,
    Spread measured,
    double atMost,
    Environment environment) {}
