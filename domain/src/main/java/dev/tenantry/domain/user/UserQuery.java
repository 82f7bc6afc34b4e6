package dev.tenantry.domain.user;

import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.query.Query;

/** Begins queries for users: {@code UserQuery.where(UserFields.ACTIVE.equalTo(true)).limit(10)}. */
public final class UserQuery {

  private static final Query<User> ALL = Query.over(UserFields.ALL, UserFields.CREATED_AT.asc());

  private UserQuery() {}

  /** Every user in the caller's reach, in the order of creation, inactive ones included. */
  public static Query<User> all() {
    return ALL;
  }

  /** The users that satisfy a condition. */
  public static Query<User> where(Condition<User> condition) {
    return ALL.and(condition);
  }
}
