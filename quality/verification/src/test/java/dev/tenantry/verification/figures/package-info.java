/** What the proofs say of their runs, for a script to read. */
@NullMarked
package dev.tenantry.verification.figures;

import org.jspecify.annotations.NullMarked;
