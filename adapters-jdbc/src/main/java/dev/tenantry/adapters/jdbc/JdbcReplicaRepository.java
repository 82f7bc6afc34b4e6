package dev.tenantry.adapters.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import dev.tenantry.application.spi.ReplicaRepository;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.error.StaleDataException;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.IdField;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.sync.Replica;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One table of copies within one unit of work. */
class JdbcReplicaRepository<E, I extends EntityId> implements ReplicaRepository<E, I> {

  private static final String FOR_UPDATE = " for update";

  private final Session session;
  private final ReplicaTable<E, I> table;
  private final Reading<E> reading;
  private final Optional<RoleIndexing<E>> roles;
  private final Optional<JdbcReplicaRepository<E, I>> mirror;

  /** As they are stored, and no others than those that this transaction has locked or written. */
  private final Map<UUID, Replica<E>> asStored = new HashMap<>();

  /** Copies that were locked together with those that they mirror, and not asked for since. */
  private final Map<UUID, Replica<E>> lockedTogether = new HashMap<>();

  JdbcReplicaRepository(Session session, ReplicaTable<E, I> table) {
    this(session, table, Optional.empty());
  }

  /**
   * Where both sides lie in one database.
   *
   * @param mirror the other side's, which is always locked after this one
   */
  JdbcReplicaRepository(
      Session session, ReplicaTable<E, I> table, Optional<JdbcReplicaRepository<E, I>> mirror) {
    this.mirror = mirror;
    this.session = session;
    this.table = table;
    this.reading = new Reading<>(session, table);
    this.roles = table.layout().roleIndex().map(index -> new RoleIndexing<>(session, table, index));
  }

  @Override
  public final void insert(Collection<Replica<E>> created) {
    session.requireWrite();
    if (!created.isEmpty()) {
      List<Replica<E>> copies = ImmutableList.copyOf(created);
      if (!roles.map(indexing -> indexing.storeTogether(copies)).orElse(false)) {
        session.batch(
            table.insert(), Lists.transform(copies, table::insertOf), table.layout().keys());
        roles.ifPresent(indexing -> indexing.change(copies));
      }
    }
  }

  /** Writes those columns alone in which one of the copies changes. */
  @Override
  public final void update(Collection<Replica<E>> changed) {
    session.requireWrite();
    if (!changed.isEmpty()) {
      List<Replica<E>> copies = ImmutableList.copyOf(changed);
      write(prepared(copies), copies);
      settle(copies);
    }
  }

  /** A copy of each side by one statement, where the engine can. */
  @Override
  public final void updateWith(
      Collection<Replica<E>> changed,
      ReplicaRepository<E, I> other,
      Collection<Replica<E>> mirrored) {
    session.requireWrite();
    Optional<JdbcReplicaRepository<E, I>> pair =
        mirror.filter(
            mine ->
                mine == other
                    && changed.size() == 1
                    && mirrored.size() == 1
                    && session.database().dialect().nestsWrites());
    if (pair.isPresent()) {
      updatePair(pair.get(), ImmutableList.copyOf(changed), ImmutableList.copyOf(mirrored));
    } else {
      update(changed);
      other.update(mirrored);
    }
  }

  /** The mirror's row is not locked before this side's is written, as everywhere. */
  private void updatePair(
      JdbcReplicaRepository<E, I> there, List<Replica<E>> copy, List<Replica<E>> counterpart) {
    Sql pair =
        Sql.of("with here as (")
            .add(written(prepared(copy), copy.get(0)))
            .add(" returning id) ")
            .add(there.written(there.prepared(counterpart), counterpart.get(0)))
            .add(" and exists (select id from here)");
    if (session.update(pair, table.layout().keys()) != 1) {
      throw there.isCurrent(counterpart.get(0))
          ? stale(copy.get(0))
          : there.stale(counterpart.get(0));
    }
    settle(copy);
    there.settle(counterpart);
  }

  private Sql written(CopyUpdate<E> update, Replica<E> copy) {
    return Sql.of(table.update(update), table.updateOf(update, copy).toArray());
  }

  /** Works out what an update writes, before it is written. */
  private CopyUpdate<E> prepared(List<Replica<E>> copies) {
    copies.forEach(copy -> lockedTogether.remove(idOf(copy))); // It is not so any more.
    roles.ifPresent(indexing -> indexing.readOthers(copies));
    return CopyUpdate.of(table.columns(), copies.stream().map(this::changed).toList());
  }

  private CopyUpdate.Changed<E> changed(Replica<E> copy) {
    return new CopyUpdate.Changed<>(asStored.get(idOf(copy)), copy.stored());
  }

  /** Brings what belongs to copies in step, once they are written. */
  private void settle(List<Replica<E>> copies) {
    roles.ifPresent(indexing -> indexing.change(copies));
    remember(Lists.transform(copies, Replica::stored));
  }

  private void write(CopyUpdate<E> update, List<Replica<E>> copies) {
    if (copies.size() > 1
        && update.changesNoValues()
        && session.database().dialect().updatesFromArrays()
        && areLockedAndCurrent(copies)) {
      writeAtOnce(update, copies);
    } else {
      writeEach(update, copies);
    }
  }

  /** Whether each is made from what this transaction has locked, and is there once. */
  private boolean areLockedAndCurrent(List<Replica<E>> copies) {
    Set<UUID> ids = new HashSet<>();
    return copies.stream()
        .allMatch(
            copy -> {
              Replica<E> locked = asStored.get(idOf(copy));
              return locked != null && locked.version() == copy.version() && ids.add(idOf(copy));
            });
  }

  private void writeAtOnce(CopyUpdate<E> update, List<Replica<E>> copies) {
    int found = session.update(ExchangeUpdate.of(table, update, copies), table.layout().keys());
    if (found != copies.size()) {
      throw stale(copies.stream().filter(copy -> !isStored(copy)).findFirst().orElseThrow());
    }
  }

  private void writeEach(CopyUpdate<E> update, List<Replica<E>> copies) {
    int[] found =
        session.batch(
            table.update(update),
            Lists.transform(copies, copy -> table.updateOf(update, copy)),
            table.layout().keys());
    for (int i = 0; i < found.length; i++) {
      Replica<E> copy = copies.get(i);
      boolean isUncounted = found[i] == Statement.SUCCESS_NO_INFO;
      if (found[i] != 1 && !(isUncounted && isStored(copy))) {
        throw stale(copy);
      }
    }
  }

  private void remember(List<Replica<E>> stored) {
    stored.forEach(copy -> asStored.put(idOf(copy), copy));
  }

  @Override
  public final Optional<Replica<E>> lock(I id) {
    return lockAll(ImmutableList.of(id)).stream().findFirst();
  }

  @Override
  public final List<Replica<E>> lockAll(Collection<I> ids) {
    session.requireWrite();
    return remembered(ids.size() == 1 ? lockOne(ids.iterator().next()) : inOrder(ids, FOR_UPDATE));
  }

  /** Looked for without a lock first, where an engine may lock whatever it looks at. */
  @Override
  public final <J extends EntityId> Optional<Replica<E>> lockBy(IdField<E, J> field, J id) {
    session.requireWrite();
    String condition = " where t." + table.column(field).name() + " = ?";
    if (session.database().dialect().locksWhatItFinds()) {
      return remembered(locked(condition, id.value())).stream().findFirst();
    }
    return session
        .queryOne(Sql.of("select t.id" + table.from() + condition, id.value()), row -> row.uuid(1))
        .flatMap(found -> lock(table.id().idOf(found)))
        .filter(copy -> copy.values().find(field).equals(Optional.of(id)));
  }

  private List<Replica<E>> remembered(List<Replica<E>> locked) {
    remember(locked);
    roles.ifPresent(indexing -> indexing.remember(locked));
    return locked;
  }

  private List<Replica<E>> lockOne(I id) {
    Replica<E> before = lockedTogether.remove(id.value());
    if (before != null) {
      return ImmutableList.of(before);
    }
    return locked(" where t.id = ?", id.value());
  }

  /** Together with those that mirror them, if these are there. */
  private List<Replica<E>> locked(String condition, UUID value) {
    List<Replica<E>> withMirrors =
        mirror.isPresent() && session.database().dialect().locksWhatItFinds()
            ? lockedPairs(mirror.get(), condition, value)
            : ImmutableList.of();
    return withMirrors.isEmpty()
        ? session.query(Sql.of(table.selectCopies() + condition + FOR_UPDATE, value), table::copyOf)
        : withMirrors;
  }

  /** Locks these copies and then the other side's; nothing at all where those are missing. */
  private List<Replica<E>> lockedPairs(
      JdbcReplicaRepository<E, I> mirrored, String condition, UUID value) {
    return session.query(
        Sql.of(table.selectPairs(mirrored.table) + condition + FOR_UPDATE, value),
        row -> {
          Replica<E> copy = table.copyOf(row);
          mirrored.lockedTogether.put(idOf(copy), mirrored.table.copyOf(row.behind(table.width())));
          return copy;
        });
  }

  @Override
  public final List<Replica<E>> loadAll(Collection<I> ids) {
    return inOrder(ids, "");
  }

  private List<Replica<E>> inOrder(Collection<I> ids, String locking) {
    List<Replica<E>> found = new ArrayList<>();
    for (List<I> some :
        Iterables.partition(
            ImmutableSortedSet.copyOf(EntityId.UNSIGNED_BYTES, ids), Sql.MAX_LIST)) {
      Sql sql =
          Sql.of(table.selectCopies() + " where t.id in ")
              .addList(Lists.transform(some, EntityId::value))
              .add(" order by t.id" + locking);
      found.addAll(session.query(sql, table::copyOf));
    }
    return found;
  }

  @Override
  public final Optional<Values<E>> find(I id, TenantScope scope) {
    return reading.find(id, scope);
  }

  @Override
  public final Page<Values<E>> page(Query<E> query, TenantScope scope) {
    return reading.page(query, scope);
  }

  @Override
  public final long count(Query<E> query, TenantScope scope) {
    return reading.count(query, scope);
  }

  /**
   * Whether a row holds just what was to be written, which is as good as one that was counted as
   * written.
   */
  private boolean isStored(Replica<E> copy) {
    return stored(copy).equals(Optional.of(copy.stored()));
  }

  /** Whether the row is still of the version that the changed copy was made from. */
  private boolean isCurrent(Replica<E> copy) {
    return stored(copy).filter(row -> row.version() == copy.version()).isPresent();
  }

  private RuntimeException stale(Replica<E> copy) {
    return session.failed(
        new StaleDataException(
            table.layout().keys().entity(),
            idOf(copy).toString(),
            copy.version(),
            stored(copy).map(Replica::version).orElse(0L)));
  }

  private Optional<Replica<E>> stored(Replica<E> copy) {
    return session.queryOne(
        Sql.of(table.selectCopies() + " where t.id = ?", idOf(copy)), table::copyOf);
  }

  private UUID idOf(Replica<E> copy) {
    return copy.values().require(table.layout().id()).value();
  }
}
