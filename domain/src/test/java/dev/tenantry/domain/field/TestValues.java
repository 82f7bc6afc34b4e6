package dev.tenantry.domain.field;

import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.value.RoleKey;

/** Values of users for tests of fields: only what the test names is there. */
final class TestValues {

  private TestValues() {}

  static Values<User> nobody() {
    return Values.none(UserFields.ALL);
  }

  static Values<User> firstName(String name) {
    return nobody().with(UserFields.FIRST_NAME, name);
  }

  static Values<User> roles(String... keys) {
    ImmutableSortedSet.Builder<RoleKey> roles = ImmutableSortedSet.naturalOrder();
    for (String key : keys) {
      roles.add(RoleKey.parse(key));
    }
    return nobody().with(UserFields.ROLES, roles.build());
  }
}
