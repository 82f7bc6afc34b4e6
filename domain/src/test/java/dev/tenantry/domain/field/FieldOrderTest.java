package dev.tenantry.domain.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.UnsignedBytes;
import com.google.common.primitives.UnsignedLongs;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FieldOrderTest {

  private static final long SEED = Long.getLong("tenantry.seed", 20_261_101L);

  @Test
  void textOrdersByCodePointAsItsUtf8BytesDo() {
    Random random = new Random(SEED);
    Comparator<? super String> order = UserFields.FIRST_NAME.comparator();
    for (int i = 0; i < Cases.NUMBER; i++) {
      String left = text(random);
      String right = text(random);

      assertThat(Integer.signum(order.compare(left, right)))
          .as("seed %d", SEED)
          .isEqualTo(Integer.signum(compareBytes(left, right)));
    }
  }

  @Test
  void anOrderKnowsItsDirection() {
    assertThat(UserFields.FIRST_NAME.asc().isDescending()).isFalse();
    assertThat(UserFields.FIRST_NAME.desc().isDescending()).isTrue();
  }

  @Test
  void anEmojiComesBehindEveryCharacterOfTheBasicPlane() {
    assertThat(UserFields.FIRST_NAME.comparator().compare("😀", "\uFFFD")).isPositive();
  }

  @Test
  void idsOrderAsUnsignedBytes() {
    UserId small = new UserId(new UUID(1, 0));
    UserId great = new UserId(new UUID(-1, 0));

    assertThat(UserFields.ID.comparator().compare(small, great)).isNegative();
    assertThat(
            UserFields.ID
                .comparator()
                .compare(new UserId(new UUID(1, UnsignedLongs.MAX_VALUE)), small))
        .isPositive();
  }

  private static int compareBytes(String left, String right) {
    return UnsignedBytes.lexicographicalComparator()
        .compare(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Random random) {
    int[] points = {'a', 'b', 'Z', 0xE4, 0x416, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x1F600, 0x10FFFF};
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.toString();
  }
}
