package dev.tenantry.adapters.inmemory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.field.TextField;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import java.util.Map;
import java.util.Set;

/** How users are kept and found on either side. */
final class UserTable {

  private UserTable() {}

  static ReplicaTable<User> onPlatform() {
    return with(
        ImmutableMap.of(UserFields.EMAIL_KEY, "email", UserFields.REFERENCE, "reference"),
        ImmutableList.of(new HashIndex<>(UserFields.BAAS_ID)));
  }

  static ReplicaTable<User> atBaas() {
    return with(
        ImmutableMap.of(),
        ImmutableList.of(
            new HashIndex<>(UserFields.BAAS_ID),
            new HashIndex<>(UserFields.EMAIL_KEY),
            new HashIndex<>(UserFields.REFERENCE)));
  }

  /** What a user has to satisfy to lie in the scope. */
  static ImmutableList<Condition<User>> reach(TenantScope scope) {
    if (scope instanceof TenantScope.OneTenant one) {
      return ImmutableList.of(UserFields.TENANT_ID.equalTo(one.tenant()));
    }
    if (scope instanceof TenantScope.OneUser one) {
      return ImmutableList.of(UserFields.ID.equalTo(one.user()));
    }
    return ImmutableList.of();
  }

  private static ReplicaTable<User> with(
      Map<TextField<User>, String> unique, ImmutableList<HashIndex<User>> found) {
    return new ReplicaTable<>(
        UserFields.ID,
        UserFields.CREATED_AT,
        UserFields.SYNCED,
        unique,
        ImmutableList.<Index<User>>builder()
            .addAll(found)
            .add(new GroupIndex<>(UserFields.TENANT_ID, UserTable::tenant))
            .add(new GroupIndex<>(UserFields.ROLE_KEY, UserTable::roles))
            .build());
  }

  private static Set<?> tenant(Replica<User> user) {
    return user.values().find(UserFields.TENANT_ID).map(ImmutableSet::of).orElse(ImmutableSet.of());
  }

  private static Set<?> roles(Replica<User> user) {
    return user.values().find(UserFields.ROLES).orElse(ImmutableSortedSet.of());
  }
}
