package dev.tenantry.adapters.inmemory;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import com.google.common.math.LongMath;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.query.Continuation;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** Answers queries over one table. */
final class Reader<E> {

  private final ReplicaTable<E> table;
  private final View<E> view;

  Reader(ReplicaTable<E> table, View<E> view) {
    this.table = table;
    this.view = view;
  }

  Optional<Values<E>> find(EntityId id, TenantScope scope) {
    ImmutableList<Condition<E>> reach = view.reach().apply(scope);
    return table
        .find(id)
        .filter(row -> reach.stream().allMatch(each -> each.matches(row.values())))
        .map(view.values());
  }

  long count(Query<E> query, TenantScope scope) {
    return count(plan(query, scope));
  }

  Page<Values<E>> page(Query<E> query, TenantScope scope) {
    QueryPlan<E> plan = plan(query, scope);
    Optional<CreationOrder<E>> kept = plan.candidates().inOrder();
    return kept.isPresent() && query.order().field() == table.createdAt()
        ? walked(query, plan, kept.get())
        : sorted(query, plan.isDecided() ? plan : looked(plan));
  }

  /** The rows that satisfy all conditions, in any order. */
  Stream<Row<E>> rows(ImmutableList<Condition<E>> conditions) {
    return rows(table.plan(conditions));
  }

  private QueryPlan<E> plan(Query<E> query, TenantScope scope) {
    return table.plan(
        ImmutableList.<Condition<E>>builder()
            .addAll(view.reach().apply(scope))
            .addAll(query.conditions())
            .build());
  }

  private long count(QueryPlan<E> plan) {
    return plan.isDecided() ? plan.candidates().estimate() : rows(plan).count();
  }

  private Stream<Row<E>> rows(QueryPlan<E> plan) {
    return accepted(plan, plan.candidates().rows().get());
  }

  /** The rows stand in the wanted order already: a page of them is read from where it begins. */
  private Page<Values<E>> walked(Query<E> query, QueryPlan<E> plan, CreationOrder<E> kept) {
    Optional<Place> begin = query.after().map(this::place);
    Iterable<Row<E>> rows = kept.behind(begin, query.order().isDescending());
    OptionalLong total = query.countsTotal() ? OptionalLong.of(count(plan)) : OptionalLong.empty();
    return page(query, accepted(plan, Streams.stream(rows.iterator())), total);
  }

  /** All rows have to be looked at, but only the best of them are kept. */
  private Page<Values<E>> sorted(Query<E> query, QueryPlan<E> decided) {
    RowOrder<E> order = new RowOrder<>(query.order());
    long total = decided.candidates().estimate();
    long needed = LongMath.saturatedAdd(query.offset(), query.limit());
    Stream<Row<E>> rows =
        decided
            .candidates()
            .rows()
            .get()
            .filter(
                row ->
                    query.after().isEmpty()
                        || order.isBehind(row, query.after().get(), table.id()));
    return page(
        query,
        rows.collect(Comparators.least((int) Math.min(needed, total), order)).stream(),
        query.countsTotal() ? OptionalLong.of(total) : OptionalLong.empty());
  }

  private Page<Values<E>> page(Query<E> query, Stream<Row<E>> rows, OptionalLong total) {
    return Page.of(
        query,
        rows.skip(query.offset()).limit(query.limit()).map(view.values()).toList(),
        total,
        table.id());
  }

  private Place place(Continuation after) {
    Instant createdAt = (Instant) after.key().orElseThrow();
    return new Place(table.id().idOf(after.id()), createdAt);
  }

  /** The plan whose candidates are the answer: those which satisfy what was left to be checked. */
  private QueryPlan<E> looked(QueryPlan<E> plan) {
    ImmutableList<Row<E>> rows = rows(plan).collect(ImmutableList.toImmutableList());
    return new QueryPlan<>(Candidates.of(rows.size(), rows::stream), ImmutableList.of());
  }

  private Stream<Row<E>> accepted(QueryPlan<E> plan, Stream<Row<E>> rows) {
    Function<Row<E>, Values<E>> values = view.valuesFor(plan.rest());
    return plan.rest().isEmpty() ? rows : rows.filter(row -> plan.accepts(values.apply(row)));
  }
}
