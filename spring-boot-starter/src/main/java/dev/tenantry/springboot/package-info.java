/**
 * Tenantry in a Spring Boot application: in the host's database, in the host's transactions.
 *
 * <p>Begin with {@link dev.tenantry.springboot.TenantryProperties}; {@link
 * dev.tenantry.springboot.TenantryCustomizer} reaches what has no property.
 */
@NullMarked
package dev.tenantry.springboot;

import org.jspecify.annotations.NullMarked;
