/**
 * Commands: what a host asks for when something is to be created. They hold what was typed; the use
 * case that gets one validates it once, as a whole, and reports everything that is wrong with it
 * together.
 */
@NullMarked
package dev.tenantry.application.api.command;

import org.jspecify.annotations.NullMarked;
