package dev.tenantry.domain.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tenantry.domain.error.InvalidInputException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomDataTest {

  @Test
  void writesItsMembersSortedAndCompact() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("plan", "pro");
    values.put("beta", true);
    values.put("manager", null);
    values.put("scores", Arrays.asList(1, 2.50, null, List.of(), Map.of()));
    values.put("", Map.of("b", 1, "a", 2));
    assertThat(CustomData.of(values).toJson())
        .isEqualTo(
            "{\"\":{\"a\":2,\"b\":1},\"beta\":true,\"manager\":null,\"plan\":\"pro\","
                + "\"scores\":[1,2.5,null,[],{}]}");
  }

  @Test
  void escapesOnlyWhatMustBe() {
    assertThat(
            CustomData.of(Map.of("k\"", "\" \\/\b\f\n\r\t\u001F\u007Fé\u2028\uD83D\uDE00"))
                .toJson())
        .isEqualTo("{\"k\\\"\":\"\\\" \\\\/\\b\\f\\n\\r\\t\\u001f\u007Fé\u2028\uD83D\uDE00\"}");
  }

  @Test
  void readsWholeNumbersAsLongAndOthersAsDecimals() {
    CustomData data =
        CustomData.of(
            Map.of(
                "a",
                1,
                "b",
                1.5f,
                "c",
                Long.MIN_VALUE,
                "d",
                BigInteger.ONE.shiftLeft(63),
                "e",
                1e3,
                "f",
                (short) 7));
    assertThat(data.asMap())
        .containsEntry("a", 1L)
        .containsEntry("b", new BigDecimal("1.5"))
        .containsEntry("c", Long.MIN_VALUE)
        .containsEntry("d", new BigDecimal("9223372036854775808"))
        .containsEntry("e", 1000L)
        .containsEntry("f", 7L);
  }

  @Test
  void takesEqualNumbersForEqual() {
    CustomData one = CustomData.of(Map.of("n", 1));
    for (Object same :
        List.of(
            1L,
            1.0,
            1f,
            (byte) 1,
            new BigDecimal("1.000"),
            new BigDecimal("0.1E1"),
            BigInteger.ONE)) {
      assertThat(CustomData.of(Map.of("n", same))).isEqualTo(one).hasSameHashCodeAs(one);
    }
    assertThat(CustomData.of(Map.of("n", -0.0))).isEqualTo(CustomData.of(Map.of("n", 0)));
    assertThat(CustomData.of(Map.of("n", "1"))).isNotEqualTo(one);
    assertThat(CustomData.of(Map.of("n", 1.1))).isNotEqualTo(one);
  }

  @Test
  void isEqualWhateverTheOrderOfItsKeys() {
    Map<String, Object> upwards = new LinkedHashMap<>();
    upwards.put("a", 1);
    upwards.put("b", 2);
    Map<String, Object> downwards = new LinkedHashMap<>();
    downwards.put("b", 2);
    downwards.put("a", 1);
    assertThat(CustomData.of(upwards)).isEqualTo(CustomData.of(downwards));
    assertThat(CustomData.of(upwards).toJson()).isEqualTo(CustomData.of(downwards).toJson());
  }

  @Test
  void tellsAnAbsentMemberFromANullOne() {
    assertThat(CustomData.of(Collections.singletonMap("a", null)))
        .isNotEqualTo(CustomData.empty())
        .doesNotHaveSameHashCodeAs(CustomData.empty());
  }

  @Test
  void copiesWhatItIsGiven() {
    List<Object> list = new ArrayList<>(List.of("x"));
    Map<String, Object> inner = new HashMap<>(Map.of("list", list));
    Map<String, Object> values = new HashMap<>(Map.of("inner", inner));
    CustomData data = CustomData.of(values);
    list.add("y");
    inner.clear();
    values.clear();
    assertThat(data.toJson()).isEqualTo("{\"inner\":{\"list\":[\"x\"]}}");
  }

  @Test
  @SuppressWarnings("unchecked")
  void handsOutNothingThatCanBeChanged() {
    Map<String, ?> map = CustomData.of(Map.of("list", List.of(1), "map", Map.of("a", 1))).asMap();
    for (Map<?, ?> each : List.of(map, (Map<?, ?>) map.get("map"))) {
      assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(each::clear);
    }
    List<Object> list = (List<Object>) map.get("list");
    assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> list.add(1));
  }

  @Test
  void mayBeEmpty() {
    assertThat(CustomData.empty()).isEqualTo(CustomData.of(Map.of()));
    assertThat(CustomData.empty().toJson()).isEqualTo("{}");
    assertThat(CustomData.empty().sizeInBytes()).isEqualTo(2);
  }

  @Test
  void countsBytesOfUtf8() {
    String value = "é\uD83D\uDE00\n".repeat(2_046);
    CustomData full = CustomData.of(Map.of("abcd", value + "12345"));
    assertThat(full.sizeInBytes()).isEqualTo(full.toJson().getBytes(StandardCharsets.UTF_8).length);
    assertThat(full.sizeInBytes()).isEqualTo(CustomData.MAX_BYTES);
    refused(Map.of("abcd", value + "123456")).withMessageContaining("16384 bytes");
    refused(Map.of("x".repeat(20_000), 1)).withMessageContaining("16384 bytes");
    refused(Map.of("k", "\n".repeat(10_000))).withMessageContaining("16384 bytes");
  }

  @Test
  void countsLevelsOfObjectsAndLists() {
    assertThat(CustomData.of(nestedMaps(8)).toJson()).endsWith("}".repeat(8));
    refused(nestedMaps(9)).withMessageContaining("8 levels");
    assertThat(CustomData.of(Map.of("l", nestedLists(7))).toJson()).contains("[".repeat(7));
    refused(Map.of("l", nestedLists(8))).withMessageContaining("8 levels");
  }

  @Test
  void countsLevelsNotNeighbours() {
    assertThat(CustomData.of(Map.of("l", Collections.nCopies(20, nestedLists(6)))).asMap())
        .hasSize(1);
  }

  @Test
  void leavesATreeThatContainsItself() {
    Map<String, Object> self = new HashMap<>();
    self.put("self", self);
    refused(self).withMessageContaining("8 levels");
    List<Object> list = new ArrayList<>();
    list.add(list);
    refused(Map.of("list", list)).withMessageContaining("8 levels");
  }

  @Test
  void leavesATreeThatGrowsExponentially() {
    Object bomb = List.of();
    for (int level = 0; level < 6; level++) {
      bomb = Collections.nCopies(1_000, bomb);
    }
    refused(Map.of("bomb", bomb)).withMessageContaining("16384 bytes");
    refused(Map.of("bomb", Collections.nCopies(Integer.MAX_VALUE, 1)))
        .withMessageContaining("16384 bytes");
  }

  @Test
  void doesNotReadWhatCannotFit() {
    Map<String, Object> endless =
        new AbstractMap<>() {
          @Override
          public int size() {
            return Integer.MAX_VALUE;
          }

          @Override
          public Set<Entry<String, Object>> entrySet() {
            throw new AssertionError("was read");
          }
        };
    refused(endless).withMessageContaining("16384 bytes");
    refused(Map.of("k", "\uD800".repeat(16_385))).withMessageContaining("16384 bytes");
  }

  @Test
  void countsDigits() {
    BigDecimal huge = BigDecimal.ONE.scaleByPowerOfTen(399);
    BigDecimal tiny = BigDecimal.ONE.scaleByPowerOfTen(-400);
    assertThat(CustomData.of(Map.of("n", huge)).toJson()).hasSize(6 + 400);
    assertThat(CustomData.of(Map.of("n", tiny)).toJson()).hasSize(6 + 402);
    assertThat(CustomData.of(Map.of("n", huge.add(tiny))).toJson()).hasSize(6 + 801);
    refused(Map.of("n", huge.multiply(BigDecimal.TEN))).withMessageContaining("400 digits");
    refused(Map.of("n", tiny.divide(BigDecimal.TEN))).withMessageContaining("400 digits");
    refused(Map.of("n", new BigDecimal("1E+2000000000"))).withMessageContaining("400 digits");
    refused(Map.of("n", new BigDecimal("1E-2000000000"))).withMessageContaining("400 digits");
    refused(Map.of("n", BigInteger.ONE.shiftLeft(100_000_000))).withMessageContaining("400 digits");
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.MIN_VALUE,
        0.1,
        1e-7,
        123456789.125,
        1e21
      })
  void takesEveryFiniteDouble(double number) {
    String json = CustomData.of(Map.of("n", number)).toJson();
    assertThat(Double.parseDouble(json.substring(5, json.length() - 1))).isEqualTo(number);
    assertThat(json).doesNotContainIgnoringCase("e");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void refusesNumbersThatJsonHasNot(double number) {
    refused(Map.of("n", number)).withMessageContaining("NaN");
    refused(Map.of("n", (float) number)).withMessageContaining("NaN");
  }

  @Test
  void refusesOtherTypes() {
    for (Object other :
        List.of('c', new AtomicInteger(1), new int[] {1}, new Object(), CustomData.empty())) {
      refused(Map.of("k", other)).withMessageContaining("convert");
    }
  }

  @Test
  void refusesKeysThatAreNoTexts() {
    refused(Map.of("k", Map.of(1, "one"))).withMessageContaining("keys");
    refused(Collections.singletonMap(null, 1)).withMessageContaining("keys");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\uD800", "\uDC00x", "x\uDC00\uD800"})
  void refusesTextThatNotEveryDatabaseKeeps(String text) {
    refused(Map.of("k", text)).withMessageContaining("U+0000");
    refused(Map.of(text, "v")).withMessageContaining("U+0000");
  }

  @Test
  void aCopyOfACopyIsEqual() {
    long seed = 20_261_105;
    RandomText random = new RandomText(seed);
    for (int i = 0; i < RandomText.CASES; i++) {
      CustomData data = CustomData.of(randomObject(random, 3));
      CustomData again = CustomData.of(data.asMap());
      assertThat(again).as("seed %s, case %s", seed, i).isEqualTo(data).hasSameHashCodeAs(data);
      assertThat(again.toJson()).isEqualTo(data.toJson());
      assertThat(data.sizeInBytes())
          .isEqualTo(data.toJson().getBytes(StandardCharsets.UTF_8).length);
    }
  }

  @Test
  void showsNoData() {
    assertThat(CustomData.of(Map.of("ssn", "123"))).hasToString("CustomData[...]");
  }

  private static Map<String, Object> randomObject(RandomText random, int levels) {
    Map<String, Object> object = new HashMap<>();
    for (int i = random.below(4); i > 0; i--) {
      object.put(storable(random), randomValue(random, levels - 1));
    }
    return object;
  }

  private static Object randomValue(RandomText random, int levels) {
    return switch (random.below(levels > 0 ? 7 : 5)) {
      case 0 -> null;
      case 1 -> random.below(2) == 0;
      case 2 -> random.below(100) - 50;
      case 3 -> (random.below(2_000_000) - 1_000_000) / 1024d;
      case 4 -> storable(random);
      case 5 -> Arrays.asList(randomValue(random, levels - 1), randomValue(random, levels - 1));
      default -> randomObject(random, levels);
    };
  }

  private static String storable(RandomText random) {
    return random.next(5).replaceAll("[\\x{0}\\p{Cs}]", "");
  }

  private static Map<String, Object> nestedMaps(int levels) {
    Map<String, Object> map = new HashMap<>();
    if (levels > 1) {
      map.put("m", nestedMaps(levels - 1));
    }
    return map;
  }

  private static List<Object> nestedLists(int levels) {
    return levels == 1 ? List.of() : List.of(nestedLists(levels - 1));
  }

  private static ThrowableAssertAlternative<InvalidInputException> refused(Map<String, ?> values) {
    return assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> CustomData.of(values))
        .satisfies(refusal -> assertThat(refusal.violations()).hasSize(1))
        .withMessageStartingWith("INVALID_INPUT: customData (INVALID_DATA): must ");
  }
}
