/**
 * Random lives of the shipped sync engine, in one thread and virtual time, and what must hold in
 * each of them.
 */
@NullMarked
package dev.tenantry.simulation;

import org.jspecify.annotations.NullMarked;
