package dev.tenantry.testkit.contract;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tenantry.domain.value.CustomData;
import java.math.BigDecimal;
import java.util.Collections;

/** A JSON object with everything in it that one may hold, as large as it may be. */
final class LargestData {

  static final CustomData DATA = filled();

  private LargestData() {}

  private static CustomData filled() {
    ImmutableMap<String, Object> members =
        ImmutableMap.<String, Object>builder()
            .put("text", "ü😀\"\\\n\u2028</script>")
            .put("whole", Long.MIN_VALUE)
            .put("large", new BigDecimal("123456789012345678901234567890.123456789"))
            .put("small", new BigDecimal("0.1"))
            .put("truth", true)
            .put("list", ImmutableList.of(1, "2", false, ImmutableList.of()))
            .put(
                "nested",
                ImmutableMap.of("a", ImmutableMap.of("b", Collections.singletonMap("c", null))))
            .put("", "an empty key")
            .build();
    int used = CustomData.of(with(members, "")).sizeInBytes();
    return CustomData.of(with(members, Strings.repeat("x", CustomData.MAX_BYTES - used)));
  }

  private static ImmutableMap<String, Object> with(
      ImmutableMap<String, Object> members, String filling) {
    return ImmutableMap.<String, Object>builder().putAll(members).put("filling", filling).build();
  }
}
