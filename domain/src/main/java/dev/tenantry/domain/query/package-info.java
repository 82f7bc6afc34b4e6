/** Queries and patches: what hosts ask for and change, in terms of the field catalogue. */
@NullMarked
package dev.tenantry.domain.query;

import org.jspecify.annotations.NullMarked;
