package dev.tenantry.application.internal;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.tenantry.application.spi.PasswordHash;
import dev.tenantry.application.spi.PasswordHasher;
import dev.tenantry.application.spi.PasswordPolicy;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.Violation;
import dev.tenantry.domain.value.PasswordLength;
import dev.tenantry.domain.value.Secret;
import java.util.Optional;
import java.util.function.Supplier;

/** Checks, hashes and verifies passwords. Thread-safe. */
public final class Passwords {

  private final PasswordHasher hasher;
  private final PasswordLength length;
  private final PasswordPolicy policy;
  private final Supplier<PasswordHash> decoy;

  /** Requires this length and whatever the policy asks beside it. */
  public Passwords(PasswordHasher hasher, PasswordLength length, PasswordPolicy policy) {
    this.hasher = hasher;
    this.length = length;
    this.policy = policy;
    this.decoy = Suppliers.memoize(() -> hasher.hash(Secret.of("nobody has this password")));
  }

  /** What is wrong with a new password, if one is given. */
  ImmutableList<Violation> violations(Optional<Secret> password) {
    try {
      password.ifPresent(length::check);
      password.ifPresent(policy::check);
      return ImmutableList.of();
    } catch (InvalidInputException invalid) {
      return invalid.violations();
    }
  }

  /** The hash to store of a password that was checked. */
  PasswordHash hash(Secret password) {
    return hasher.hash(password);
  }

  /**
   * Whether the stored hash is one of this password; takes the same work where there is none. What
   * is longer than any password can be is not hashed.
   */
  boolean verify(Secret password, Optional<PasswordHash> stored) {
    PasswordHash standIn = decoy.get();
    String text = password.reveal();
    if (text.codePointCount(0, text.length()) > PasswordLength.MAX_CHARACTERS) {
      return false;
    }
    boolean isRight = hasher.verify(password, stored.orElse(standIn));
    return isRight && stored.isPresent();
  }
}
