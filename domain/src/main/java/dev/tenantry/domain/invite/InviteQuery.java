package dev.tenantry.domain.invite;

import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.query.Query;

/** Begins queries for invitations: {@code InviteQuery.withStatus(InviteStatus.PENDING)}. */
public final class InviteQuery {

  private static final Query<Invite> ALL =
      Query.over(InviteFields.ALL, InviteFields.CREATED_AT.asc());

  private InviteQuery() {}

  /** Every invitation in the caller's reach, in the order of creation. */
  public static Query<Invite> all() {
    return ALL;
  }

  /** The invitations that satisfy a condition. */
  public static Query<Invite> where(Condition<Invite> condition) {
    return ALL.and(condition);
  }

  /** The invitations that have this status now. */
  public static Query<Invite> withStatus(InviteStatus status) {
    return where(InviteFields.STATUS.equalTo(status.word()));
  }
}
