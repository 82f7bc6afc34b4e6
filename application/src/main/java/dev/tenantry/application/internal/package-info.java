/** How the use cases work; not for hosts, and not exported. */
@NullMarked
package dev.tenantry.application.internal;

import org.jspecify.annotations.NullMarked;
