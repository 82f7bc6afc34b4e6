/**
 * The main job in one program: imports a roster of users, changes some of them on either system,
 * shows both side by side, and tries what the sync policy refuses.
 */
@NullMarked
package dev.tenantry.quickstart;

import org.jspecify.annotations.NullMarked;
