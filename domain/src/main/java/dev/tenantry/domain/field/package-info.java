/**
 * The field catalogue: every property of a user, a tenant or an invitation is declared once, as a
 * typed constant, and that constant serves patches, filters, orders, the sync policy, the merge and
 * each adapter's columns.
 */
@NullMarked
package dev.tenantry.domain.field;

import org.jspecify.annotations.NullMarked;
