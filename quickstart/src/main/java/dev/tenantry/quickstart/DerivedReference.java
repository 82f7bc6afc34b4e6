package dev.tenantry.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tenantry.domain.value.Email;
import dev.tenantry.domain.value.Name;
import java.util.UUID;

/**
 * References for what has none in the roster: the same each time, so that a second run finds what
 * the first one made.
 */
final class DerivedReference {

  private DerivedReference() {}

  /** The reference of a user with this address, in whatever letter case it is written. */
  static String ofAddress(String email) {
    return of("user:" + Email.keyOf(email));
  }

  /** The reference of a tenant with this name; letter case matters. */
  static String ofTenant(Name name) {
    return of("tenant:" + name.value());
  }

  private static String of(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(UTF_8)).toString();
  }
}
