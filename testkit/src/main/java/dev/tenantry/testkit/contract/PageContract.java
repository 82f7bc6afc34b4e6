package dev.tenantry.testkit.contract;

import static dev.tenantry.testkit.contract.Shown.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.field.EntityId;
import dev.tenantry.domain.field.Order;
import dev.tenantry.domain.field.Trait;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.query.Continuation;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;
import dev.tenantry.testkit.ProofSize;
import dev.tenantry.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How an answer is ordered and divided into pages. */
abstract class PageContract<E, I extends EntityId> extends OracleContract<E, I> {

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

  private void assertPages(Order<E> order) {
    for (TenantScope scope : scopes()) {
      for (int offset = 0; offset < STORED + SMALL_PAGE; offset += SMALL_PAGE) {
        assertAnswer(samples.all().orderBy(order).limit(SMALL_PAGE).offset(offset), scope);
      }
    }
  }

  private void assertWalk(Order<E> order) {
    assertWalk(samples.all().orderBy(order).limit(SMALL_PAGE));
    assertWalk(samples.all().orderBy(order).limit(STORED / 4));
  }

  private void assertWalk(Query<E> query) {
    List<Values<E>> walked = new ArrayList<>();
    Optional<Continuation> next = Optional.empty();
    do {
      Query<E> continued =
          next.map(place -> query.after(reread(place, query.order()))).orElse(query);
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
        ProofSize.of(10, 50),
        random -> {
          I nobody = samples.id().idOf(new UUID(random.nextLong(), random.nextLong()));
          boolean keyless = !order.field().is(Trait.REQUIRED) && random.nextInt(5) == 0;
          Values<E> row = any(oracle.entities(), random);
          Object key = keyless ? null : row.get(order.field());
          Query<E> query = samples.all().orderBy(order).limit(SMALL_PAGE);
          Query<E> behind = query.after(Continuation.behind(order, key, nobody));
          assertAnswer(behind, Storage.EVERYTHING);
          assertAnswer(behind.offset(random.nextInt(SMALL_PAGE)), Storage.EVERYTHING);
        });
  }

  private static <E> Continuation reread(Continuation place, Order<E> order) {
    return Continuation.parse(place.text(), order);
  }

  private static String nameOf(Order<?> order) {
    return order.field().name() + " " + order.direction();
  }
}
