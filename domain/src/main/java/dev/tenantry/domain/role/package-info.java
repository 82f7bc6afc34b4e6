/** Roles: what a user may be, and which roles a role may invite. */
@NullMarked
package dev.tenantry.domain.role;

import org.jspecify.annotations.NullMarked;
