package dev.tenantry.application.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tenantry.application.api.SentUserInvites;
import dev.tenantry.application.api.SentUserInvites.Refused;
import dev.tenantry.application.api.SentUserInvites.Sent;
import dev.tenantry.application.api.command.Invitee;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteFields;
import dev.tenantry.domain.invite.InviteId;
import dev.tenantry.domain.invite.InviteProblem;
import dev.tenantry.domain.value.RoleKey;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The rows of a call that invites, on their way through one check after the other: each is open
 * until one refuses it. For one transaction.
 */
final class InviteBatch {

  private final SortedMap<Integer, Values<Invite>> open = new TreeMap<>();
  private final SortedMap<Integer, InviteProblem> refused = new TreeMap<>();
  private final ImmutableList<Invitee> rows;

  /** Reads the rows, and refuses those that are badly typed or repeat an address. */
  InviteBatch(ImmutableList<Invitee> rows) {
    this.rows = rows;
    Set<String> seen = new HashSet<>();
    for (int row = 0; row < rows.size(); row++) {
      Optional<InviteProblem> problem = problemOf(rows.get(row));
      if (problem.isPresent()) {
        refused.put(row, problem.get());
      } else {
        Values<Invite> values =
            rows.get(row).fields().normalisedForCreation().applyTo(Values.none(InviteFields.ALL));
        open.put(row, values);
        if (!seen.add(values.require(InviteFields.EMAIL_KEY))) {
          refuse(row, InviteProblem.DUPLICATE_IN_BATCH);
        }
      }
    }
  }

  /** What a check makes of an open row: what it becomes, or why it is refused. */
  record Verdict(Optional<Values<Invite>> values, Optional<InviteProblem> problem) {

    static Verdict accepted(Values<Invite> values) {
      return new Verdict(Optional.of(values), Optional.empty());
    }

    static Verdict refused(InviteProblem problem) {
      return new Verdict(Optional.empty(), Optional.of(problem));
    }
  }

  /** Checks one open row. */
  interface Check {
    Verdict of(Invitee row, Values<Invite> values);
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  Collection<Values<Invite>> open() {
    return ImmutableList.copyOf(open.values());
  }

  ImmutableSet<String> emailKeys() {
    return open.values().stream()
        .map(values -> values.require(InviteFields.EMAIL_KEY))
        .collect(ImmutableSet.toImmutableSet());
  }

  ImmutableSet<RoleKey> roles() {
    return open.values().stream()
        .flatMap(values -> values.require(InviteFields.ROLE_KEYS).stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  void check(Check check) {
    for (Map.Entry<Integer, Values<Invite>> each : ImmutableList.copyOf(open.entrySet())) {
      int row = each.getKey();
      Verdict verdict = check.of(rows.get(row), each.getValue());
      verdict.values().ifPresent(values -> open.put(row, values));
      verdict.problem().ifPresent(problem -> refuse(row, problem));
    }
  }

  /** Refuses the open rows that have one of these addresses. */
  void refuseAddresses(Set<String> emailKeys, InviteProblem problem) {
    check(
        (row, values) ->
            emailKeys.contains(values.require(InviteFields.EMAIL_KEY))
                ? Verdict.refused(problem)
                : Verdict.accepted(values));
  }

  /** Refuses the open rows behind the first so many. */
  void refuseBeyond(long room, InviteProblem problem) {
    ImmutableList.copyOf(open.keySet()).stream()
        .skip(Math.max(room, 0))
        .forEach(row -> refuse(row, problem));
  }

  /** What came of it, once the open rows of these ids are stored. */
  SentUserInvites result(ImmutableSet<InviteId> stored, Function<Values<Invite>, Invite> view) {
    check(
        (row, values) ->
            stored.contains(values.require(InviteFields.ID))
                ? Verdict.accepted(values)
                : Verdict.refused(InviteProblem.ALREADY_INVITED));
    return new SentUserInvites(
        open.entrySet().stream()
            .map(each -> new Sent(each.getKey(), view.apply(each.getValue())))
            .collect(ImmutableList.toImmutableList()),
        refused.entrySet().stream()
            .map(each -> new Refused(each.getKey(), each.getValue()))
            .collect(ImmutableList.toImmutableList()));
  }

  private void refuse(int row, InviteProblem problem) {
    open.remove(row);
    refused.put(row, problem);
  }

  /** What is no role key is no role; every other code of a badly typed value is a problem's too. */
  private static Optional<InviteProblem> problemOf(Invitee row) {
    return row.violations().stream()
        .findFirst()
        .map(
            violation ->
                violation.path().startsWith("roles")
                    ? InviteProblem.UNKNOWN_ROLE
                    : InviteProblem.valueOf(violation.code()));
  }
}
