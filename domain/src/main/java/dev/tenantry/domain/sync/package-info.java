/**
 * The protocol that keeps the two copies of a user or tenant in step: revisions instead of clocks,
 * states instead of change messages, and a merge that gives the same result whatever is lost,
 * repeated or reordered on the way.
 */
@NullMarked
package dev.tenantry.domain.sync;

import org.jspecify.annotations.NullMarked;
