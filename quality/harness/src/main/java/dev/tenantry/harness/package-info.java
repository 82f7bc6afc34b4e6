/** What the modules that verify share: figures in lines, calls of any port, time that is theirs. */
@NullMarked
package dev.tenantry.harness;

import org.jspecify.annotations.NullMarked;
