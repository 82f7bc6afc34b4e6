package dev.tenantry.quickstart;

import java.io.Serial;

/**
 * The program cannot begin with what it was given; the message tells the user why, and what to do.
 */
final class UnusableInputException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  UnusableInputException(String message) {
    super(message);
  }
}
