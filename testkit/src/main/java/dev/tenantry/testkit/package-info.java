/**
 * Fixtures and fakes for tests of an application that embeds Tenantry, or of an adapter for it:
 * nothing here sleeps, and nothing here depends on the time or on chance. The contract tests are in
 * {@code contract}.
 */
@NullMarked
package dev.tenantry.testkit;

import org.jspecify.annotations.NullMarked;
