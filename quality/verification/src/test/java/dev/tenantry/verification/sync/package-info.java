/** How the two systems are kept in step, through the public API. */
@NullMarked
package dev.tenantry.verification.sync;

import org.jspecify.annotations.NullMarked;
