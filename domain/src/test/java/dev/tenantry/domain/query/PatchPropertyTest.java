package dev.tenantry.domain.query;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.Violation;
import dev.tenantry.domain.field.Cases;
import dev.tenantry.domain.field.TextField;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random patches against a map of texts, which is what they stand for. */
class PatchPropertyTest {

  /** Of each field: whether it can be cleared, and texts with what becomes of them. */
  private static final ImmutableMap<TextField<User>, Boolean> CLEARABLE =
      ImmutableMap.of(
          UserFields.FIRST_NAME, true,
          UserFields.LAST_NAME, true,
          UserFields.PHONE, true,
          UserFields.EMAIL, false);

  private static final ImmutableMap<TextField<User>, ImmutableMap<String, String>> NORMAL_FORMS =
      ImmutableMap.of(
          UserFields.FIRST_NAME, ImmutableMap.of("Anna", "Anna", "  Bo ", "Bo"),
          UserFields.LAST_NAME, ImmutableMap.of("Webb", "Webb", "u\u0308", "\u00fc"),
          UserFields.PHONE, ImmutableMap.of("+15550001234", "+15550001234"),
          UserFields.EMAIL, ImmutableMap.of("Anna@example.com", "Anna@example.com"));

  private static final ImmutableMap<TextField<User>, String> WRONG =
      ImmutableMap.of(UserFields.PHONE, "12", UserFields.EMAIL, "nobody");

  @Test
  void aPatchDoesWhatItsLastWordOnEachFieldSaysOrIsRefusedForEachFieldThatIsWrong() {
    Cases.check(PatchPropertyTest::check);
  }

  private static void check(Random random) {
    Map<TextField<User>, Optional<String>> said = new HashMap<>();
    Patch<User> patch = Patch.none(UserFields.ALL);
    for (int words = random.nextInt(8); words > 0; words--) {
      TextField<User> field = any(CLEARABLE.keySet().asList(), random);
      Optional<String> text = text(field, random);
      patch = text.isPresent() ? patch.and(field, text.get()) : patch.andClear(field);
      said.put(field, text);
    }
    Values<User> before = before(random);
    Patch<User> typed = patch;

    assertThat(patch.fields()).isEqualTo(said.keySet());
    if (said.entrySet().stream().allMatch(PatchPropertyTest::isRight)) {
      assertApplied(said, before, typed.normalised());
    } else {
      assertRefused(said, typed);
    }
  }

  private static void assertApplied(
      Map<TextField<User>, Optional<String>> said, Values<User> before, Patch<User> normal) {
    Values<User> after = normal.applyTo(before);
    for (TextField<User> field : CLEARABLE.keySet()) {
      Optional<String> expected =
          said.containsKey(field)
              ? said.get(field).map(text -> NORMAL_FORMS.get(field).get(text))
              : before.find(field);
      assertThat(after.find(field)).as(field.name()).isEqualTo(expected);
    }
    assertThat(normal.applyTo(after)).as("the same once more").isEqualTo(after);
    assertThat(normal.normalised().applyTo(before)).as("normal already").isEqualTo(after);
  }

  private static void assertRefused(
      Map<TextField<User>, Optional<String>> said, Patch<User> typed) {
    try {
      typed.normalised();
      throw new AssertionError("was taken: " + said);
    } catch (InvalidInputException refused) {
      assertThat(refused.violations().stream().map(Violation::path).collect(toImmutableSet()))
          .isEqualTo(
              said.entrySet().stream()
                  .filter(word -> !isRight(word))
                  .map(word -> word.getKey().name())
                  .collect(toImmutableSet()));
    }
  }

  private static boolean isRight(Map.Entry<TextField<User>, Optional<String>> word) {
    return word.getValue()
        .map(text -> !text.equals(WRONG.get(word.getKey())))
        .orElse(CLEARABLE.get(word.getKey()));
  }

  private static Optional<String> text(TextField<User> field, Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(WRONG.getOrDefault(field, right(field, random)));
      default -> Optional.of(right(field, random));
    };
  }

  private static String right(TextField<User> field, Random random) {
    return any(NORMAL_FORMS.get(field).keySet().asList(), random);
  }

  private static Values<User> before(Random random) {
    Values.Builder<User> values = Values.of(UserFields.ALL).set(UserFields.EMAIL, "bo@example.com");
    if (random.nextBoolean()) {
      values.set(UserFields.FIRST_NAME, "Old");
    }
    return values.build();
  }

  private static <T> T any(ImmutableList<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
