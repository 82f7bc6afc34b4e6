package dev.tenantry.application.spi;

import java.util.UUID;

/** Driven port: gives new entities their ids. Thread-safe; no id is ever given twice. */
public interface IdGenerator {

  /** An id that nobody has. */
  UUID next();
}
