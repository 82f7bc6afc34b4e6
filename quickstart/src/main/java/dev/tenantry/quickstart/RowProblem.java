package dev.tenantry.quickstart;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.error.Violation;

/**
 * Why a row was refused.
 *
 * @param line the line of the file on which the row begins
 * @param violations all that is wrong with it, by column
 */
record RowProblem(long line, ImmutableList<Violation> violations) {}
