/**
 * Every use case with a database that fails at each JDBC call in turn, and what must hold after.
 */
@NullMarked
package dev.tenantry.faults;

import org.jspecify.annotations.NullMarked;
