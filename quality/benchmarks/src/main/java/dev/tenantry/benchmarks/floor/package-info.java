/** The least that has to be done: SQL written by hand, through JDBC alone. */
package dev.tenantry.benchmarks.floor;
