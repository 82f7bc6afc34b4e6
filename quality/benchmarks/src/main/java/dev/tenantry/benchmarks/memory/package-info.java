/** The library on its in-memory adapter: what a call takes, and what a user takes. */
@NullMarked
package dev.tenantry.benchmarks.memory;

import org.jspecify.annotations.NullMarked;
