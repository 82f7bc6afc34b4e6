package dev.tenantry.architecture.broken.application.spi;

import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.user.User;

/** Breaks a rule on purpose: a query that looks into every tenant. */
public interface PortThatForgetsTheScope {
  Page<Values<User>> page(Query<User> query);
}
