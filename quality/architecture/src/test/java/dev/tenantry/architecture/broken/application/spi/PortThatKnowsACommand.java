package dev.tenantry.architecture.broken.application.spi;

import dev.tenantry.application.api.command.CreateUser;

/** Breaks a rule on purpose: a driven port knows a command. */
public interface PortThatKnowsACommand {
  void create(CreateUser command);
}
