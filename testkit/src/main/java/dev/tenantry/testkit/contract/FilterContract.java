package dev.tenantry.testkit.contract;

import static dev.tenantry.testkit.contract.Shown.assertThat;

import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Order;
import dev.tenantry.domain.field.Trait;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.query.Continuation;
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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How copies are found, by id and by what they hold. */
abstract class FilterContract<E, I extends EntityId> extends OracleContract<E, I> {

  /** Engines and sides share them, so that together they are five times as many. */
  private static final int QUERIES = Integer.getInteger("tenantry.cases", ProofSize.of(200, 2_000));

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

  @Test
  void answersAnyQueryInAnyScopeLikeTheOracle() {
    Seeds.check(QUERIES, random -> assertAnswer(anyQuery(random), any(scopes(), random)));
  }

  @Test
  void answersLikeTheOracleAfterEveryValueHasChanged() {
    Random random = new Random(STORED);
    List<Replica<E>> changed = new ArrayList<>();
    for (Replica<E> copy : copies) {
      Values<E> other = samples.random(2 * STORED + changed.size(), random);
      Values<E> values = other.withFieldOf(copy.values(), samples.id());
      changed.add(SyncStates.atVersion(1, SyncStates.random(samples.side(), values, random)));
    }
    storage.update(changed);
    oracle = oracleOf(changed);

    samples.catalogue().fieldsThatAre(Trait.FILTERABLE).forEach(this::assertFilters);
    orders().forEach(order -> assertAnswer(samples.all().orderBy(order), Storage.EVERYTHING));
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

  private void assertFilters(Field<E, ?> field) {
    Seeds.check(
        ProofSize.of(1, 20),
        random -> {
          for (Condition<E> condition :
              new SampleConditions<>(oracle.entities(), random).on(field)) {
            assertAnswer(samples.all().and(condition).limit(Query.MAX_LIMIT), Storage.EVERYTHING);
          }
        });
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
}
