package dev.tenantry.adapters.inmemory;

import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Operator;
import dev.tenantry.domain.sync.Replica;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds rows by what they share with many others, such as a tenant or a role, each group in the
 * order of creation.
 *
 * <p>A row belongs to as many groups as it has keys.
 */
final class GroupIndex<E> implements Index<E> {

  private final Field<E, ?> filter;
  private final Function<Replica<E>, ? extends Set<?>> keys;
  private final Map<Object, CreationOrder<E>> groups = new HashMap<>();

  /**
   * @param filter the field whose conditions ask for a group by its key
   * @param keys all values with which that field matches a row
   */
  GroupIndex(Field<E, ?> filter, Function<Replica<E>, ? extends Set<?>> keys) {
    this.filter = filter;
    this.keys = keys;
  }

  @Override
  public void add(Row<E> row) {
    for (Object key : keys.apply(row.replica())) {
      groups.computeIfAbsent(key, any -> new CreationOrder<>()).add(row);
    }
  }

  @Override
  public void remove(Row<E> row) {
    for (Object key : keys.apply(row.replica())) {
      CreationOrder<E> group = group(key);
      group.remove(row);
      if (group.size() == 0) {
        groups.remove(key);
      }
    }
  }

  @Override
  public boolean tellsApart(Replica<E> before, Replica<E> after) {
    return !keys.apply(before).equals(keys.apply(after));
  }

  @Override
  public Optional<Candidates<E>> candidates(Condition<E> condition) {
    boolean byKey =
        condition.operator() == Operator.EQUAL_TO || condition.operator() == Operator.VALUE_IN;
    if (condition.field() != filter || !byKey) {
      return Optional.empty();
    }
    Collection<Object> wanted = condition.operands();
    return Optional.of(
        wanted.size() == 1 ? Candidates.of(group(condition.operand())) : union(wanted));
  }

  private Candidates<E> union(Collection<Object> wanted) {
    return Candidates.of(
        wanted.stream().mapToLong(key -> group(key).size()).sum(),
        () -> wanted.stream().flatMap(key -> group(key).all()).distinct());
  }

  private CreationOrder<E> group(Object key) {
    CreationOrder<E> group = groups.get(key);
    return group == null ? new CreationOrder<>() : group;
  }
}
