package dev.tenantry.architecture.broken.domain;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Breaks a rule on purpose: the domain knows a library. */
public final class DomainThatKnowsALibrary {
  Logger library() {
    return LoggerFactory.getLogger("domain");
  }
}
