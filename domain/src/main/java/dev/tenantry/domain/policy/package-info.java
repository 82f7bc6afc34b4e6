/**
 * The sync policy: which system may change what, as data that the use cases ask and a host can
 * read.
 */
@NullMarked
package dev.tenantry.domain.policy;

import org.jspecify.annotations.NullMarked;
