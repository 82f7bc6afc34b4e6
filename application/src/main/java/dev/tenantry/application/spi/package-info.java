/**
 * The driven ports: what the use cases need from the outside. Implement them to plug in a database,
 * a mail system or a hash; the test kit has a contract test for each, and an adapter that passes
 * them is complete.
 */
@NullMarked
package dev.tenantry.application.spi;

import org.jspecify.annotations.NullMarked;
