/** Invitations: how somebody is asked to become a user of a tenant, and what becomes of it. */
@NullMarked
package dev.tenantry.domain.invite;

import org.jspecify.annotations.NullMarked;
