package dev.tenantry.domain.sync;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.TextField;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was written in a schedule and what was delivered, and the closed form of what must come out
 * of it: this knows neither stamps nor merge.
 *
 * <p>The last BaaS edit of a field stands if the BaaS had been told of the last Platform write of
 * it and the last move of the user; else the Platform's value stands, as it always does for what
 * only the Platform may change. No edit survives a move if neither side had been told of the
 * other's.
 */
final class History {

  static final ImmutableList<TextField<User>> FIELDS =
      ImmutableList.of(UserFields.FIRST_NAME, UserFields.LAST_NAME, UserFields.TIMEZONE);

  private static final ImmutableList<Field<User, ?>> PLATFORM_FIELDS =
      ImmutableList.of(UserFields.TENANT_ID, UserFields.ACTIVE, UserFields.ROLES);

  /**
   * A write of one side, its revision there, and the newest revision of the other that it had been
   * told.
   */
  private record Edit(
      SystemOfRecord side, TextField<User> field, String value, long revision, long told) {}

  private record Move(long revision, long told) {}

  private final List<Edit> edits = new ArrayList<>();
  private final List<Move> moves = new ArrayList<>();
  private final Map<SystemOfRecord, Long> told = new EnumMap<>(SystemOfRecord.class);
  private final NavigableSet<Long> platformRevisions = new TreeSet<>();
  private Values<User> platformValues = Values.none(UserFields.ALL);

  void wrote(Replica<User> after, TextField<User> field) {
    noteRevision(after);
    SystemOfRecord side = after.side();
    String value = after.values().require(field);
    edits.add(new Edit(side, field, value, after.revision(), toldTo(side)));
  }

  void moved(Replica<User> after) {
    noteRevision(after);
    moves.add(new Move(after.revision(), toldTo(SystemOfRecord.PLATFORM)));
  }

  void delivered(ReplicaState<User> state) {
    told.merge(state.side().other(), state.revision(), Math::max);
  }

  void noteRevision(Replica<User> after) {
    if (after.side() == SystemOfRecord.PLATFORM) {
      platformRevisions.add(after.revision());
      platformValues = after.values();
    }
  }

  /** The revisions that a Platform restored to this copy has forgotten. */
  Set<Long> forgottenBy(Replica<User> restored) {
    return platformRevisions.tailSet(restored.revision() + 1);
  }

  void check(Values<User> outcome) {
    for (Field<User, ?> field : PLATFORM_FIELDS) {
      if (!outcome.agreesWith(platformValues, field)) {
        throw new AssertionError(field + " is not what the Platform wrote last");
      }
    }
    FIELDS.forEach(field -> check(field, outcome.get(field)));
  }

  private void check(TextField<User> field, @Nullable String outcome) {
    Edit byPlatform = Iterables.getLast(edits(field, SystemOfRecord.PLATFORM), null);
    Edit byBaas = Iterables.getLast(edits(field, SystemOfRecord.BAAS), null);
    long lastMove = moves.stream().mapToLong(Move::revision).max().orElse(0);
    long lastEdit = byPlatform == null ? 0 : byPlatform.revision();
    if (byBaas != null && byBaas.told() >= Math.max(lastMove, lastEdit)) {
      expect(byBaas, outcome, "the BaaS had been told of the Platform's last");
    } else if (byPlatform != null && lastEdit > lastMove) {
      expect(byPlatform, outcome, "the BaaS had not been told of it");
    }
    edits(field, SystemOfRecord.BAAS).stream()
        .filter(edit -> edit.value().equals(outcome))
        .forEach(this::checkFence);
  }

  private void checkFence(Edit survivor) {
    for (Move move : moves) {
      if (survivor.told() < move.revision() && move.told() < survivor.revision()) {
        throw new AssertionError("an edit survived a move that it crossed: " + survivor);
      }
    }
  }

  private static void expect(Edit edit, @Nullable String outcome, String because) {
    if (!edit.value().equals(outcome)) {
      throw new AssertionError(edit + " should stand, since " + because + "; found " + outcome);
    }
  }

  private long toldTo(SystemOfRecord side) {
    return told.getOrDefault(side, 0L);
  }

  private List<Edit> edits(TextField<User> field, SystemOfRecord side) {
    return edits.stream().filter(edit -> edit.field() == field && edit.side() == side).toList();
  }
}
