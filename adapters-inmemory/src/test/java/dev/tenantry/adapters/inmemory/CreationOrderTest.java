package dev.tenantry.adapters.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CreationOrderTest {

  private final CreationOrder<User> order = new CreationOrder<>();
  private final NavigableSet<Place> model = new TreeSet<>(Place.ORDER);

  @Test
  void keepsRowsInOrderHoweverTheyComeAndGo() {
    Random random = new Random(1);
    for (int number = 0; number < 6_000; number++) {
      Row<User> row = row(number, random.nextInt(2_000));
      order.add(row);
      model.add(row);
    }
    assertLikeModel(random);

    while (model.size() > 3) {
      Row<User> gone = anyOf(random);
      order.remove(gone);
      model.remove(gone);
      if (model.size() % 500 == 0 || model.size() < 10) {
        assertLikeModel(random);
      }
    }
  }

  @Test
  void keepsRowsInOrderThatComeInOrderOrAgainstIt() {
    for (int number = 0; number < 4_000; number++) {
      Row<User> row = row(number, number % 2 == 0 ? number : -number);
      order.add(row);
      model.add(row);
    }

    assertLikeModel(new Random(2));
  }

  @Test
  void isEmptyAtFirstAndAgainAfterTheLastRowHasGone() {
    Row<User> row = row(1, 1);
    assertThat(order.behind(Optional.of(row), false)).isEmpty();
    order.add(row);
    order.remove(row);

    assertThat(order.size()).isZero();
    assertThat(order.all()).isEmpty();
    assertThat(order.behind(Optional.empty(), true)).isEmpty();
  }

  private void assertLikeModel(Random random) {
    assertThat(order.size()).isEqualTo(model.size());
    assertThat(order.all()).containsExactlyElementsOf(rows(model));
    assertThat(order.behind(Optional.empty(), false)).containsExactlyElementsOf(rows(model));
    assertThat(order.behind(Optional.empty(), true))
        .containsExactlyElementsOf(rows(model.descendingSet()));
    for (int i = 0; i < 20; i++) {
      Place place =
          i % 2 == 0 ? anyOf(random) : row(random.nextInt(9_000), random.nextInt(2_200) - 100);
      assertThat(order.behind(Optional.of(place), false))
          .containsExactlyElementsOf(rows(model.tailSet(place, false)));
      assertThat(order.behind(Optional.of(place), true))
          .containsExactlyElementsOf(rows(model.headSet(place, false).descendingSet()));
    }
  }

  private Row<User> anyOf(Random random) {
    return asRow(model.stream().skip(random.nextInt(model.size())).findFirst().orElseThrow());
  }

  private static Iterable<Row<User>> rows(NavigableSet<Place> places) {
    return places.stream().map(CreationOrderTest::asRow).toList();
  }

  @SuppressWarnings("unchecked") // Only rows of users are put in.
  private static Row<User> asRow(Place place) {
    return (Row<User>) place;
  }

  private static Row<User> row(int number, int second) {
    return Users.row(
        Users.values(number).with(UserFields.CREATED_AT, Instant.EPOCH.plusSeconds(second)));
  }
}
