/** Measures the library beside hand-written SQL and what else would be picked. */
@NullMarked
package dev.tenantry.benchmarks;

import org.jspecify.annotations.NullMarked;
