/** Programs that are timed from their first line to their first answer, each in a fresh JVM. */
@NullMarked
package dev.tenantry.benchmarks.cold;

import org.jspecify.annotations.NullMarked;
