/**
 * Users: their fields, their two copies (the Platform's and the BaaS's), and the keys by which they
 * are found.
 */
@NullMarked
package dev.tenantry.domain.user;

import org.jspecify.annotations.NullMarked;
