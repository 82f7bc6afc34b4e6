package dev.tenantry.adapters.jdbc;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Claims rows that are due within one unit of work.
 *
 * @param reader reads a claim from what is read of a claimed row
 */
record Claiming<C>(Session session, DueSql due, Row.Reader<C> reader) {

  /** Where others were faster with candidates, those behind make up for them. */
  List<C> claim(int limit, Duration lease) {
    session.requireWrite();
    List<Map.Entry<UUID, C>> claims = new ArrayList<>();
    Optional<DueSql.Candidate> last = Optional.empty();
    boolean isMore = true;
    while (isMore && claims.size() < limit) {
      int wanted = Math.min(limit - claims.size(), Sql.MAX_LIST);
      List<DueSql.Candidate> candidates =
          session.query(due.candidates(last, wanted), DueSql.Candidate::read);
      claims.addAll(
          locked(candidates.stream().map(DueSql.Candidate::id).collect(toImmutableList())));
      isMore = candidates.size() == wanted;
      last = Optional.ofNullable(Iterables.getLast(candidates, null));
    }
    return leased(claims, lease);
  }

  /** Claims those of these rows that are due and that nobody else has. */
  List<C> claim(Collection<UUID> ids, Duration lease) {
    session.requireWrite();
    List<Map.Entry<UUID, C>> claims = new ArrayList<>();
    for (List<UUID> some : Iterables.partition(ids, Sql.MAX_LIST)) {
      claims.addAll(locked(ImmutableList.copyOf(some)));
    }
    return leased(claims, lease);
  }

  void putOff(Collection<UUID> ids, Duration delay) {
    for (List<UUID> some : Iterables.partition(ids, Sql.MAX_LIST)) {
      session.update(due.putOff(some, delay), null);
    }
  }

  private List<C> leased(List<Map.Entry<UUID, C>> claims, Duration lease) {
    putOff(claims.stream().map(Map.Entry::getKey).toList(), lease);
    return claims.stream().map(Map.Entry::getValue).toList();
  }

  /** The order in which rows are locked need not be the one in which they were asked for. */
  private List<Map.Entry<UUID, C>> locked(ImmutableList<UUID> ids) {
    if (ids.isEmpty()) {
      return ImmutableList.of();
    }
    ImmutableMap<UUID, Map.Entry<UUID, C>> locked =
        session.query(due.lock(ids), row -> Map.entry(row.uuid(1), reader.read(row))).stream()
            .collect(toImmutableMap(Map.Entry::getKey, each -> each));
    return ids.stream().flatMap(id -> Optional.ofNullable(locked.get(id)).stream()).toList();
  }
}
