package dev.tenantry.application.api.command;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.error.Violation;

/** A command that holds what was typed, and can tell all that is wrong with it. Immutable. */
public interface Draft {

  /** Everything that is wrong, by the rules of the values themselves; empty if nothing is. */
  ImmutableList<Violation> violations();
}
