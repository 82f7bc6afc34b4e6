/** Tenants: the organisations that users are grouped into, isolated from one another. */
@NullMarked
package dev.tenantry.domain.tenant;

import org.jspecify.annotations.NullMarked;
