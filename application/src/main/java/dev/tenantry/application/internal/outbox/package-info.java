/**
 * How what was written in a transaction is told after it: changes, and the mails of invitations.
 */
@NullMarked
package dev.tenantry.application.internal.outbox;

import org.jspecify.annotations.NullMarked;
