package dev.tenantry.domain.user;

import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.query.Patch;

/**
 * Begins patches of users: {@code UserPatch.set(UserFields.FIRST_NAME,
 * "Francis").andClear(UserFields.PHONE)}.
 */
public final class UserPatch {

  private UserPatch() {}

  /** A patch that sets one field; null is no value, see {@link #clear}. */
  public static <V> Patch<User> set(Field<User, V> field, V value) {
    return Patch.none(UserFields.ALL).and(field, value);
  }

  /** A patch that clears one field. */
  public static Patch<User> clear(Field<User, ?> field) {
    return Patch.none(UserFields.ALL).andClear(field);
  }
}
