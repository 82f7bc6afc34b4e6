package dev.tenantry.adapters.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HashIndexTest {

  private final HashIndex<User> index = new HashIndex<>(UserFields.REFERENCE);
  private final SetMultimap<String, Row<User>> model = LinkedHashMultimap.create();

  @Test
  void findsWhatWasAddedAndNotRemovedThoughHashCodesCollide() {
    Random random = new Random(1);
    List<Row<User>> present = new ArrayList<>();
    for (int step = 0; step < 20_000; step++) {
      boolean growing = step % 4_000 < 2_500;
      if (present.isEmpty() || random.nextInt(10) < (growing ? 7 : 2)) {
        Row<User> row = row(step, reference(random));
        index.add(row);
        model.put(row.values().require(UserFields.REFERENCE), row);
        present.add(row);
      } else {
        Row<User> row = present.remove(random.nextInt(present.size()));
        index.remove(row);
        model.remove(row.values().require(UserFields.REFERENCE), row);
      }
      assertFound(reference(random));
    }
    model.keySet().forEach(this::assertFound);
  }

  @Test
  void leavesOutRowsWithoutAValue() {
    Row<User> row = Users.row(Users.values(1).toBuilder().set(UserFields.REFERENCE, null).build());
    index.add(row);
    index.remove(row);

    assertThat(index.first("reference-1")).isEmpty();
  }

  @Test
  void knowsNoRowButTheOneItselfWithItsValue() {
    Row<User> row = row(1, "taken");
    index.add(row);

    assertThat(index.holdsAnother(row.values(), Optional.of(row))).isFalse();
    assertThat(index.holdsAnother(row.values(), Optional.empty())).isTrue();
    assertThat(index.holdsAnother(row(2, "taken").values(), Optional.of(row(2, "taken")))).isTrue();
  }

  private void assertFound(String reference) {
    List<Row<User>> found =
        index
            .candidates(UserFields.REFERENCE.valueIn(ImmutableList.of(reference)))
            .orElseThrow()
            .rows()
            .get()
            .toList();
    assertThat(found).containsExactlyInAnyOrderElementsOf(model.get(reference));
    assertThat(index.first(reference).isPresent()).isEqualTo(!found.isEmpty());
  }

  /** One of a thousand texts, of which each eight have one hash code. */
  private static String reference(Random random) {
    StringBuilder text =
        new StringBuilder(Strings.padStart(String.valueOf(random.nextInt(125)), 3, '0'));
    for (int i = 0; i < 3; i++) {
      text.append(random.nextBoolean() ? "Aa" : "BB");
    }
    return text.toString();
  }

  private static Row<User> row(int number, String reference) {
    Values<User> values = Users.values(number).with(UserFields.REFERENCE, reference);
    return Users.row(values);
  }
}
