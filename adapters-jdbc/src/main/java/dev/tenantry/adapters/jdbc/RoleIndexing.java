package dev.tenantry.adapters.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import com.google.common.collect.SortedSetMultimap;
import com.google.common.collect.TreeMultimap;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.value.RoleKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a {@link RoleIndex} in step within one unit of work, and writes to it only where roles
 * change; where it can, together with a user who is new.
 */
final class RoleIndexing<E> {

  static final ImmutableList<String> COLUMNS = ImmutableList.of("user_id", "role_key");

  private final Session session;
  private final ReplicaTable<E, ?> table;
  private final RoleIndex<E> index;
  private final Map<UUID, Set<RoleKey>> asStored = new HashMap<>();

  RoleIndexing(Session session, ReplicaTable<E, ?> table, RoleIndex<E> index) {
    this.session = session;
    this.table = table;
    this.index = index;
  }

  /** Takes note of what is stored, so that it need not be read again. */
  void remember(List<Replica<E>> stored) {
    stored.forEach(copy -> asStored.put(idOf(copy), rolesOf(copy)));
  }

  /** Reads what is stored of copies that were not {@linkplain #remember remembered}. */
  void readOthers(List<Replica<E>> copies) {
    List<UUID> unknown =
        copies.stream().map(this::idOf).filter(id -> !asStored.containsKey(id)).distinct().toList();
    for (List<UUID> some : Lists.partition(unknown, Sql.MAX_LIST)) {
      String roles = Column.nameOf(index.roles());
      session
          .query(
              Sql.of("select t.id, t." + roles + table.from() + " where t.id in ").addList(some),
              row -> Map.entry(row.uuid(1), row.roleKeys(2)))
          .forEach(read -> asStored.put(read.getKey(), read.getValue()));
    }
  }

  /**
   * Stores a new copy and notes its roles by one statement, where it is alone, has any, and the
   * engine can; otherwise does nothing.
   *
   * @return whether it did
   */
  boolean storeTogether(List<Replica<E>> copies) {
    boolean isPossible =
        copies.size() == 1
            && session.database().dialect().nestsWrites()
            && !rolesOf(copies.get(0)).isEmpty();
    if (isPossible) {
      storeWithRoles(copies.get(0));
    }
    return isPossible;
  }

  /** The user is stored first, as its roles are locked last everywhere. */
  private void storeWithRoles(Replica<E> copy) {
    UUID user = idOf(copy);
    SortedSetMultimap<UUID, String> come = TreeMultimap.create();
    rolesOf(copy).forEach(key -> come.put(user, key.value()));
    Optional<RoleReferences> definitions = definitions();
    Sql noting =
        definitions.isPresent()
            ? definitions
                .get()
                .giving(index.name(), user, come.get(user), " and exists (select id from stored)")
            : Sql.insert(index.name(), COLUMNS, rowsOf(come));
    Sql together =
        Sql.of(
            "with stored as (" + table.insert() + " returning id) ",
            table.insertOf(copy).toArray());
    int noted = session.update(together.add(noting), table.layout().keys());
    definitions.ifPresent(roles -> roles.requireGiven(noted, come.get(user)));
    remember(ImmutableList.of(copy));
  }

  /**
   * Brings the index from what is stored to what these copies have; one that was not stored before
   * had no roles.
   */
  void change(List<Replica<E>> copies) {
    List<List<@Nullable Object>> gone = new ArrayList<>();
    SortedSetMultimap<UUID, String> come = TreeMultimap.create();
    for (Replica<E> copy : copies) {
      UUID id = idOf(copy);
      Set<RoleKey> now = rolesOf(copy);
      Set<RoleKey> before = asStored.getOrDefault(id, ImmutableSet.of());
      Sets.difference(before, now).forEach(key -> gone.add(Arrays.asList(id, key.value())));
      Sets.difference(now, before).forEach(key -> come.put(id, key.value()));
      asStored.put(id, now);
    }
    run("delete from " + index.name() + " where user_id = ? and role_key = ?", gone);
    definitions().ifPresentOrElse(roles -> give(come, roles), () -> insert(come));
  }

  private Optional<RoleReferences> definitions() {
    return index.definitions().map(roles -> new RoleReferences(session, roles));
  }

  /** One user's by one statement, those of many by two. */
  private void give(SortedSetMultimap<UUID, String> come, RoleReferences roles) {
    if (come.keySet().size() == 1) {
      UUID user = come.keySet().iterator().next();
      roles.give(index.name(), user, come.get(user));
    } else {
      roles.hold(ImmutableSet.copyOf(come.values()));
      insert(come);
    }
  }

  private void insert(SortedSetMultimap<UUID, String> come) {
    run("insert into " + index.name() + " (user_id, role_key) values (?, ?)", rowsOf(come));
  }

  private static List<List<@Nullable Object>> rowsOf(SortedSetMultimap<UUID, String> roles) {
    return roles.entries().stream()
        .map(role -> Arrays.<@Nullable Object>asList(role.getKey(), role.getValue()))
        .toList();
  }

  private void run(String statement, List<List<@Nullable Object>> rows) {
    if (!rows.isEmpty()) {
      session.batch(statement, rows, RoleReferences.GIVEN);
    }
  }

  private UUID idOf(Replica<E> copy) {
    return copy.values().require(table.layout().id()).value();
  }

  private Set<RoleKey> rolesOf(Replica<E> copy) {
    return copy.values().find(index.roles()).orElseGet(ImmutableSortedSet::of);
  }
}
