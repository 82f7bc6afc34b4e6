package dev.tenantry.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class SeedsTest {

  private final String before = System.getProperty(Seeds.PROPERTY, "");

  @AfterEach
  void restore() {
    if (before.isEmpty()) {
      System.clearProperty(Seeds.PROPERTY);
    } else {
      System.setProperty(Seeds.PROPERTY, before);
    }
  }

  @Test
  void runsEachCaseWithOtherNumbersAndTheSameOnesEveryTime() {
    System.clearProperty(Seeds.PROPERTY);

    assertThat(numbersOf(50)).hasSize(50).doesNotHaveDuplicates().isEqualTo(numbersOf(50));
  }

  @Test
  void runsTheSeedAloneThatAFailureHasNamed() {
    System.clearProperty(Seeds.PROPERTY);
    List<Long> numbers = numbersOf(8);
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(
            () ->
                Seeds.check(
                    20, random -> assertThat(random.nextLong()).isNotEqualTo(numbers.get(7))))
        .withMessageContaining("-Dtenantry.seed=7")
        .withCauseInstanceOf(AssertionError.class);
    System.setProperty(Seeds.PROPERTY, "7");

    assertThat(numbersOf(20)).containsExactly(numbers.get(7));
  }

  private static List<Long> numbersOf(int cases) {
    List<Long> numbers = new ArrayList<>();
    Seeds.check(cases, random -> numbers.add(random.nextLong()));
    return numbers;
  }
}
