package dev.tenantry.application.spi;

import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.value.Secret;

/**
 * Driven port: what a host asks of new passwords beside their length, such as that they stand in no
 * list of known ones. Thread-safe.
 *
 * <p>It is asked outside of transactions, and about passwords of a permitted length only.
 */
public interface PasswordPolicy {

  /**
   * Lets a password pass, or says what is wrong with it; any other failure refuses it too.
   *
   * @throws InvalidInputException under {@code password}, with a message that does not repeat it
   */
  void check(Secret password);
}
