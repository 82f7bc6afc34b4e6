/**
 * What can go wrong, as unchecked exceptions with a stable code and typed fields: catch {@link
 * dev.tenantry.domain.error.TenantryException}, or the one you can do something about.
 *
 * <p>No message carries a password, a token, a hash, or a value that a person typed. Fields that
 * say {@code entity}, {@code field}, {@code action} or {@code operation} hold names of this
 * library, ids hold ids that it made.
 */
@NullMarked
package dev.tenantry.domain.error;

import org.jspecify.annotations.NullMarked;
