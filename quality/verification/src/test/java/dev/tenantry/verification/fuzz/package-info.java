/** Texts and queries that nobody meant to send, and that must do no harm. */
@NullMarked
package dev.tenantry.verification.fuzz;

import org.jspecify.annotations.NullMarked;
