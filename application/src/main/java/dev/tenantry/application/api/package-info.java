/** The driving ports: what a host calls. Begin at {@link dev.tenantry.application.api.Tenantry}. */
@NullMarked
package dev.tenantry.application.api;

import org.jspecify.annotations.NullMarked;
