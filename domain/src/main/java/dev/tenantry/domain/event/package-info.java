/**
 * What has changed, for those who want to know: with previous and current values, never a secret.
 */
@NullMarked
package dev.tenantry.domain.event;

import org.jspecify.annotations.NullMarked;
