package dev.tenantry.testkit.contract;

import static dev.tenantry.testkit.contract.Shown.assertThat;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.Order;
import dev.tenantry.domain.field.Trait;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.sync.Replica;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/**
 * Storages that are filled with random copies, and asked what an {@link Oracle} knows that looks at
 * every one of them.
 */
abstract class OracleContract<E, I extends EntityId> extends ReplicaContract<E, I> {

  static final int STORED = 60;
  static final int SMALL_PAGE = 7;

  List<Replica<E>> copies;
  Oracle<E, I> oracle;

  @BeforeEach
  void fill() {
    Random random = new Random(STORED);
    copies =
        IntStream.rangeClosed(1, STORED)
            .mapToObj(number -> samples.random(number, random))
            .map(values -> SyncStates.random(samples.side(), values, random))
            .toList();
    storage.insert(copies);
    oracle = oracleOf(copies);
  }

  final void assertAnswer(Query<E> query, TenantScope scope) {
    Page<Values<E>> page = storage.page(query, scope);
    List<Values<E>> expected = oracle.page(query, scope);

    assertThat(samples.idsOf(page.data()))
        .as("ids of %s in %s", query, scope)
        .isEqualTo(samples.idsOf(expected));
    assertThat(page.data()).as("values of %s in %s", query, scope).isEqualTo(expected);
    if (query.countsTotal()) {
      assertThat(page.totalCount())
          .as("total of %s in %s", query, scope)
          .isEqualTo(oracle.count(query, scope));
    }
    assertThat(storage.count(query, scope))
        .as("count of %s in %s", query, scope)
        .isEqualTo(oracle.count(query, scope));
  }

  final Oracle<E, I> oracleOf(List<Replica<E>> stored) {
    return new Oracle<>(
        samples, stored.stream().map(samples::visible).collect(ImmutableList.toImmutableList()));
  }

  final ImmutableList<TenantScope> scopes() {
    return samples.scopesOver(oracle.entities());
  }

  final Stream<Order<E>> orders() {
    return samples.catalogue().fieldsThatAre(Trait.ORDERABLE).stream()
        .flatMap(field -> Stream.of(field.asc(), field.desc()))
        .distinct();
  }

  static <T> T any(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
