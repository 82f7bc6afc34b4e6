/**
 * Persistence in memory: a real adapter with versions, locks, rollback and indexes, for tests and
 * for programs that need nothing to outlive them. Begin at {@link
 * dev.tenantry.adapters.inmemory.InMemoryPersistence}.
 */
@NullMarked
package dev.tenantry.adapters.inmemory;

import org.jspecify.annotations.NullMarked;
