/**
 * What each driven port promises, as tests: extend the contract of the port that you implement,
 * hand it your adapter, and run it. Begin at {@link
 * dev.tenantry.testkit.contract.PersistenceContract}.
 */
@NullMarked
package dev.tenantry.testkit.contract;

import org.jspecify.annotations.NullMarked;
