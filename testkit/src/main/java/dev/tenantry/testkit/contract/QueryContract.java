package dev.tenantry.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Order;
import dev.tenantry.domain.field.Trait;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.query.Continuation;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.testkit.ProofSize;
import dev.tenantry.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How copies are found, held against an {@link Oracle} that looks at every one of them. */
abstract class QueryContract<E, I extends EntityId> extends ReplicaContract<E, I> {

  private static final int STORED = 60;
  private static final int SMALL_PAGE = 7;

  private Oracle<E, I> oracle;

  @BeforeEach
  void fill() {
    Random random = new Random(STORED);
    List<Replica<E>> copies =
        IntStream.rangeClosed(1, STORED)
            .mapToObj(number -> samples.random(number, random))
            .map(values -> SyncStates.random(samples.side(), values, random))
            .toList();
    storage.insert(copies);
    oracle =
        new Oracle<>(
            samples,
            copies.stream().map(samples::visible).collect(ImmutableList.toImmutableList()));
  }

  @Test
  void findsWhatIsVisibleOfTheEntityWithAnIdInEachScope() {
    for (TenantScope scope : scopes()) {
      for (Values<E> entity : oracle.entities()) {
        assertThat(storage.find(entity.require(samples.id()), scope))
            .isEqualTo(Optional.of(entity).filter(each -> samples.isIn(scope, each)));
      }
    }
  }

  @Test
  void findsNothingUnderAnIdThatNobodyHas() {
    assertThat(storage.find(samples.id().idOf(new UUID(4, 4)), Storage.EVERYTHING)).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> filtersByEveryOperatorOfEveryField() {
    return samples.catalogue().fieldsThatAre(Trait.FILTERABLE).stream()
        .map(field -> DynamicTest.dynamicTest(field.name(), () -> assertFilters(field)));
  }

  @TestFactory
  Stream<DynamicTest> ordersByEveryOrderableFieldInBothDirectionsAbsentFirstAndTheIdBreakingTies() {
    return orders().map(order -> DynamicTest.dynamicTest(nameOf(order), () -> assertPages(order)));
  }

  @TestFactory
  Stream<DynamicTest> continuesBehindTheLastRowOfThePageBefore() {
    return orders().map(order -> DynamicTest.dynamicTest(nameOf(order), () -> assertWalk(order)));
  }

  @TestFactory
  Stream<DynamicTest> continuesBehindAPlaceWhereNoRowStands() {
    return orders().map(order -> DynamicTest.dynamicTest(nameOf(order), () -> assertGaps(order)));
  }

  @Test
  void answersAnyQueryInAnyScopeLikeTheOracle() {
    Seeds.check(
        ProofSize.of(200, 10_000), random -> assertAnswer(anyQuery(random), any(scopes(), random)));
  }

  @Test
  void takesAsManyConditionsAsAQueryMayHave() {
    Query<E> query = samples.all();
    for (int i = 0; i < Query.MAX_CONDITIONS; i++) {
      query = query.and(samples.name().notEqualTo("nobody " + i));
    }
    assertAnswer(query, Storage.EVERYTHING);
  }

  @Test
  void takesAsManyOperandsAsAConditionMayHave() {
    List<String> names = new ArrayList<>(SampleTexts.ALL.subList(0, 10));
    IntStream.range(0, Condition.MAX_OPERANDS - 10).forEach(i -> names.add("nobody " + i));

    assertAnswer(samples.all().and(samples.name().valueIn(names)), Storage.EVERYTHING);
    assertAnswer(samples.all().and(samples.name().valueNotIn(names)), Storage.EVERYTHING);
  }

  @Test
  void countsNothingWhereTheTotalIsNotWanted() {
    Page<Values<E>> page =
        storage.page(samples.all().withoutTotalCount().limit(SMALL_PAGE), Storage.EVERYTHING);

    assertThat(page.data()).hasSize(SMALL_PAGE);
    assertThatIllegalStateException().isThrownBy(page::totalCount);
  }

  @Test
  void givesAnEmptyPageBehindTheEndAndStillCounts() {
    for (long offset : new long[] {STORED, STORED + 1, Integer.MAX_VALUE, 1L << 40}) {
      Page<Values<E>> page = storage.page(samples.all().offset(offset), Storage.EVERYTHING);

      assertThat(page.data()).isEmpty();
      assertThat(page.totalCount()).isEqualTo(STORED);
    }
  }

  private void assertFilters(Field<E, ?> field) {
    Seeds.check(
        ProofSize.of(3, 100),
        random -> {
          for (Condition<E> condition :
              new SampleConditions<>(oracle.entities(), random).on(field)) {
            assertAnswer(samples.all().and(condition).limit(Query.MAX_LIMIT), Storage.EVERYTHING);
          }
        });
  }

  private void assertPages(Order<E> order) {
    for (TenantScope scope : scopes()) {
      for (int offset = 0; offset < STORED + SMALL_PAGE; offset += SMALL_PAGE) {
        assertAnswer(samples.all().orderBy(order).limit(SMALL_PAGE).offset(offset), scope);
      }
    }
  }

  private void assertWalk(Order<E> order) {
    Query<E> query = samples.all().orderBy(order).limit(SMALL_PAGE);
    List<Values<E>> walked = new ArrayList<>();
    Optional<Continuation> next = Optional.empty();
    do {
      Query<E> continued = next.map(place -> query.after(reread(place, order))).orElse(query);
      Page<Values<E>> page = storage.page(continued, Storage.EVERYTHING);
      assertThat(page.totalCount()).isEqualTo(STORED);
      walked.addAll(page.data());
      next = page.next();
    } while (next.isPresent() && walked.size() <= STORED);

    assertThat(samples.idsOf(walked))
        .isEqualTo(samples.idsOf(oracle.page(query.limit(Query.MAX_LIMIT), Storage.EVERYTHING)));
  }

  private void assertGaps(Order<E> order) {
    Seeds.check(
        ProofSize.of(10, 200),
        random -> {
          I nobody = samples.id().idOf(new UUID(random.nextLong(), random.nextLong()));
          Object key = any(oracle.entities(), random).get(order.field());
          Query<E> query = samples.all().orderBy(order).limit(SMALL_PAGE);
          Query<E> behind = query.after(Continuation.behind(order, key, nobody));
          assertAnswer(behind, Storage.EVERYTHING);
          assertAnswer(behind.offset(random.nextInt(SMALL_PAGE)), Storage.EVERYTHING);
        });
  }

  private void assertAnswer(Query<E> query, TenantScope scope) {
    Page<Values<E>> page = storage.page(query, scope);
    List<Values<E>> expected = oracle.page(query, scope);

    assertThat(samples.idsOf(page.data()))
        .as("ids of %s", query)
        .isEqualTo(samples.idsOf(expected));
    assertThat(page.data()).as("values of %s", query).isEqualTo(expected);
    if (query.countsTotal()) {
      assertThat(page.totalCount()).as("total of %s", query).isEqualTo(oracle.count(query, scope));
    }
    assertThat(storage.count(query, scope))
        .as("count of %s", query)
        .isEqualTo(oracle.count(query, scope));
  }

  private Query<E> anyQuery(Random random) {
    Order<E> order = any(orders().toList(), random);
    Query<E> query = samples.all().orderBy(order).limit(1 + random.nextInt(STORED));
    for (int conditions = random.nextInt(4); conditions > 0; conditions--) {
      Field<E, ?> field = any(samples.catalogue().fieldsThatAre(Trait.FILTERABLE), random);
      query = query.and(any(new SampleConditions<>(oracle.entities(), random).on(field), random));
    }
    if (random.nextBoolean()) {
      query = query.offset(random.nextInt(SMALL_PAGE));
    }
    if (random.nextBoolean()) {
      Values<E> row = any(oracle.entities(), random);
      Object key = row.get(order.field());
      query = query.after(Continuation.behind(order, key, row.require(samples.id())));
    }
    return random.nextInt(4) == 0 ? query.withoutTotalCount() : query;
  }

  private ImmutableList<TenantScope> scopes() {
    return samples.scopesOver(oracle.entities());
  }

  private Stream<Order<E>> orders() {
    return samples.catalogue().fieldsThatAre(Trait.ORDERABLE).stream()
        .flatMap(field -> Stream.of(field.asc(), field.desc()))
        .distinct();
  }

  private static <E> Continuation reread(Continuation place, Order<E> order) {
    return Continuation.parse(place.text(), order);
  }

  private static String nameOf(Order<?> order) {
    return order.field().name() + " " + order.direction();
  }

  private static <T> T any(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
