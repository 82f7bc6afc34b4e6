package dev.tenantry.simulation;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.Synchronization;
import dev.tenantry.application.spi.RemoteBaas;
import dev.tenantry.application.spi.SyncBatch;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.sync.ReplicaState;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.user.User;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * A BaaS that is no database, behind a network that loses, repeats and delays: it keeps copies by
 * the published rules, and whatever passed by may pass by again.
 */
final class RemoteService {

  private static final double REPEATED = 0.1;

  private final Map<EntityId, Replica<Tenant>> tenants = new LinkedHashMap<>();
  private final Map<EntityId, Replica<User>> users = new LinkedHashMap<>();
  private final List<SyncBatch> heard = new ArrayList<>();
  private final List<SyncBatch> said = new ArrayList<>();
  private final Clock clock;
  private final Ledger ledger;
  private final SplittableRandom random;
  private final Consumer<SyncBatch> poison;

  RemoteService(Clock clock, Ledger ledger, SplittableRandom random, Consumer<SyncBatch> poison) {
    this.clock = clock;
    this.ledger = ledger;
    this.random = random;
    this.poison = poison;
  }

  /** The service as one process reaches it. */
  RemoteBaas reachedFrom(Climate place) {
    return states -> {
      place.before(SystemOfRecord.BAAS);
      poison.accept(states);
      if (isRepeating(place) && !heard.isEmpty()) {
        merge(heard.get(random.nextInt(heard.size())));
      }
      heard.add(states);
      SyncBatch answer = merge(states);
      place.after(SystemOfRecord.BAAS, false);
      return isRepeating(place) ? earlier(answer) : answer;
    };
  }

  /** Pushes what is pending, or says something again that was said once. */
  void push(Synchronization platform, Climate place) {
    place.reading(SystemOfRecord.BAAS);
    SyncBatch pending =
        new SyncBatch(
            tenants.values().stream()
                .filter(Replica::isPending)
                .map(Replica::state)
                .collect(ImmutableList.toImmutableList()),
            users.values().stream()
                .filter(Replica::isPending)
                .map(Replica::state)
                .collect(ImmutableList.toImmutableList()));
    SyncBatch sent = isRepeating(place) ? earlier(pending) : pending;
    said.add(sent);
    SyncBatch answer = platform.receive(sent);
    place.before(SystemOfRecord.BAAS);
    heard.add(answer);
    merge(answer);
  }

  boolean write(EntityId user, Patch<User> patch) {
    Replica<User> before = users.get(user);
    if (before == null) {
      return false;
    }
    Replica<User> after = before.write(patch, now());
    users.put(user, after);
    ledger.stored(after, true);
    return true;
  }

  Databases.Backup backup() {
    return new Databases.Backup(List.copyOf(tenants.values()), List.copyOf(users.values()));
  }

  void restore(Databases.Backup backup) {
    tenants.clear();
    users.clear();
    backup.tenants().forEach(copy -> tenants.put(Life.idOf(copy), copy));
    backup.users().forEach(copy -> users.put(Life.idOf(copy), copy));
    silence();
  }

  /** Nothing of before passes by again. */
  void silence() {
    heard.clear();
    said.clear();
  }

  /** The network no longer does so once the faults have stopped. */
  private boolean isRepeating(Climate place) {
    return !place.isCalm() && random.nextDouble() < REPEATED;
  }

  private SyncBatch earlier(SyncBatch otherwise) {
    return said.isEmpty() ? otherwise : said.get(random.nextInt(said.size()));
  }

  private SyncBatch merge(SyncBatch states) {
    SyncBatch answer =
        new SyncBatch(
            states.tenants().stream()
                .map(state -> merge(tenants, state))
                .collect(ImmutableList.toImmutableList()),
            states.users().stream()
                .map(state -> merge(users, state))
                .collect(ImmutableList.toImmutableList()));
    said.add(answer);
    return answer;
  }

  private <E> ReplicaState<E> merge(Map<EntityId, Replica<E>> copies, ReplicaState<E> state) {
    Replica<E> probe = Replica.received(state, now());
    EntityId id = Life.idOf(probe);
    Optional<Replica<E>> before = Optional.ofNullable(copies.get(id));
    Replica<E> after = before.map(copy -> copy.receive(state, now()).replica()).orElse(probe);
    copies.put(id, after);
    ledger.stored(after, false);
    return after.state();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
