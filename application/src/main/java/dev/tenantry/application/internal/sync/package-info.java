/**
 * The engine that exchanges states between two databases, or a database and a remote BaaS; not for
 * hosts, and not exported.
 */
@NullMarked
package dev.tenantry.application.internal.sync;

import org.jspecify.annotations.NullMarked;
