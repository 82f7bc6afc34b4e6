package dev.tenantry.simulation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.tenantry.domain.field.Catalogue;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Trait;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.SyncPolicy;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.user.UserFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was committed about one entity, and what must come of it, in a closed form: the last BaaS
 * edit of a field stands if the BaaS had seen the last Platform write of it and the last move; else
 * the Platform's value stands, as it always does for what only the Platform may change.
 */
final class Life<E> {

  /** A write, its revision there, and the newest revision of the other side that was seen there. */
  private record Edit<E>(
      SystemOfRecord side, Field<E, ?> field, Object value, long revision, long seen) {}

  private record Move(long revision, long seen) {}

  private final EntityId id;
  private final ImmutableList<Field<E, ?>> shared;
  private final ImmutableList<Field<E, ?>> platformOnly;
  private final List<Edit<E>> edits = new ArrayList<>();
  private final List<Move> moves = new ArrayList<>();
  private final NavigableMap<Long, Values<E>> platformHistory = new TreeMap<>();
  private final Set<Long> lost = new HashSet<>();
  private @Nullable Replica<E> platform;
  private @Nullable Replica<E> baas;
  private boolean isRestored;
  private boolean isGivenUp;
  private long newestBaasRevision;

  Life(EntityId id, Catalogue<E> catalogue) {
    this.id = id;
    this.shared = fields(catalogue, true);
    this.platformOnly = fields(catalogue, false);
  }

  static <E> EntityId idOf(Replica<E> copy) {
    for (Field<E, ?> field : copy.values().catalogue().fields()) {
      if (UserFields.ID.equals(field) || TenantFields.ID.equals(field)) {
        return (EntityId) Objects.requireNonNull(copy.values().get(field));
      }
    }
    throw new IllegalArgumentException("no id in " + copy);
  }

  EntityId id() {
    return id;
  }

  boolean isRestored() {
    return isRestored;
  }

  /** The greatest revision that either side ever gave out. */
  long newestRevision() {
    return Math.max(platformHistory.lastKey(), newestBaasRevision);
  }

  /** Notes what a side has stored, and answers whether its revision grew. */
  boolean stored(Replica<E> after, boolean isOwnWrite) {
    boolean isPlatform = after.side() == SystemOfRecord.PLATFORM;
    Replica<E> before = isPlatform ? platform : baas;
    long revision = before == null ? 0 : before.revision();
    Violation.unless(after.revision() >= revision, "a revision fell without a restore");
    boolean isGrown = after.revision() > revision;
    Violation.unless(
        isRestored || isOwnWrite || !isGrown, "what the other side had counted as a change");
    if (isPlatform) {
      platform = after;
      platformHistory.putIfAbsent(after.revision(), after.values());
    } else {
      checkKnown(after);
      checkNothingForgottenIsLost(before, after);
      baas = after;
      newestBaasRevision = Math.max(newestBaasRevision, after.revision());
    }
    if (isGrown && isOwnWrite) {
      noteWrite(before, after);
    }
    return isGrown;
  }

  private void noteWrite(@Nullable Replica<E> before, Replica<E> after) {
    for (Field<E, ?> field : shared) {
      Object value = after.values().get(field);
      boolean isChanged = before == null || !before.values().agreesWith(after.values(), field);
      if (isChanged && value != null) {
        edits.add(new Edit<>(after.side(), field, value, after.revision(), after.seen()));
      }
    }
    if (before == null || !sameTenant(before, after)) {
      moves.add(new Move(after.revision(), after.seen()));
    }
  }

  private boolean sameTenant(Replica<E> before, Replica<E> after) {
    return platformOnly.stream()
        .filter(field -> UserFields.TENANT_ID.equals(field))
        .allMatch(field -> before.values().agreesWith(after.values(), field));
  }

  /**
   * The BaaS has nobody whom the Platform never had, and nothing that only the Platform may say.
   */
  private void checkKnown(Replica<E> after) {
    Values<E> told = platformHistory.get(after.seen());
    Violation.unless(told != null, "the BaaS saw a revision that never was");
    for (Field<E, ?> field : platformOnly) {
      Violation.unless(
          isGivenUp || after.values().agreesWith(Objects.requireNonNull(told), field),
          "the BaaS has a value of " + field + " that the Platform had not at that revision");
    }
  }

  private void checkNothingForgottenIsLost(@Nullable Replica<E> before, Replica<E> after) {
    Violation.unless(
        before == null || !lost.contains(before.seen()) || after.seen() == before.seen(),
        "what the Platform has forgotten was overwritten before anybody decided");
  }

  /** An operator has decided about this entity. */
  void decided() {
    lost.clear();
  }

  /** The operator does not want the Platform to know this entity again. */
  void givenUp() {
    decided();
    isGivenUp = true;
  }

  void forget(SystemOfRecord side) {
    isRestored = true;
    if (side == SystemOfRecord.PLATFORM) {
      platform = null;
      lost.addAll(platformHistory.keySet());
    } else {
      baas = null;
    }
  }

  void remember(Replica<E> restored) {
    if (restored.side() == SystemOfRecord.PLATFORM) {
      platform = restored;
      lost.removeIf(revision -> revision <= restored.revision());
    } else {
      baas = restored;
    }
  }

  /** What must hold once the faults have stopped and everything is drained. */
  void checkOutcome(boolean canBeAdopted) {
    if (platform == null && (baas == null || isGivenUp || !canBeAdopted)) {
      return; // It was created after the backup.
    }
    Violation.unless(
        platform != null && baas != null, "one side has no copy: " + platform + ", " + baas);
    Replica<E> one = Objects.requireNonNull(platform);
    Replica<E> other = Objects.requireNonNull(baas);
    Violation.unless(!one.isHalted(), "the Platform's copy is still halted");
    Violation.unless(
        !one.isPending() && !other.isPending(),
        "something is still pending: " + one + ", " + other);
    Violation.unless(
        one.state().values().equals(other.state().values()), "the copies differ in the end");
    if (!isRestored) {
      shared.forEach(field -> check(field, one.values().get(field)));
    }
  }

  private void check(Field<E, ?> field, @Nullable Object outcome) {
    Edit<E> byPlatform = Iterables.getLast(edits(field, SystemOfRecord.PLATFORM), null);
    Edit<E> byBaas = Iterables.getLast(edits(field, SystemOfRecord.BAAS), null);
    long lastMove = moves.stream().mapToLong(Move::revision).max().orElse(0);
    long lastEdit = byPlatform == null ? 0 : byPlatform.revision();
    if (byBaas != null && byBaas.seen() >= Math.max(lastMove, lastEdit)) {
      expect(byBaas, outcome);
    } else if (byPlatform != null && lastEdit >= lastMove) {
      expect(byPlatform, outcome);
    }
    for (Edit<E> edit : edits(field, SystemOfRecord.BAAS)) {
      if (edit.value().equals(outcome)) {
        moves.forEach(move -> checkFence(edit, move));
      }
    }
  }

  private void checkFence(Edit<E> survivor, Move move) {
    Violation.unless(
        survivor.seen() >= move.revision() || move.seen() >= survivor.revision(),
        "an edit survived a move that it crossed");
  }

  private void expect(Edit<E> edit, @Nullable Object outcome) {
    Violation.unless(
        edit.value().equals(outcome),
        "the value of " + field(edit) + " that should stand does not");
  }

  private String field(Edit<E> edit) {
    return edit.field() + " by " + edit.side().word();
  }

  private List<Edit<E>> edits(Field<E, ?> field, SystemOfRecord side) {
    return edits.stream().filter(edit -> edit.field() == field && edit.side() == side).toList();
  }

  private static <E> ImmutableList<Field<E, ?>> fields(Catalogue<E> catalogue, boolean isShared) {
    ImmutableList.Builder<Field<E, ?>> result = ImmutableList.builder();
    for (Field<E, ?> field : catalogue.fields()) {
      boolean isOfOneSide =
          UserFields.UPDATED_AT.equals(field)
              || TenantFields.UPDATED_AT.equals(field)
              || field.is(Trait.DERIVED);
      if (!isOfOneSide && SyncPolicy.isShared(field) == isShared) {
        result.add(field);
      }
    }
    return result.build();
  }
}
