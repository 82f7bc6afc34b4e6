/**
 * Propagation to a second database by transaction-outbox; loaded apart, because of the Validator
 * that it needs.
 */
package dev.tenantry.benchmarks.outbox;
