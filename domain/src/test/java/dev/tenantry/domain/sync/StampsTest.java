package dev.tenantry.domain.sync;

import static dev.tenantry.domain.policy.SystemOfRecord.BAAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tenantry.domain.field.Cases;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StampsTest {

  @Test
  void writesOneEntryForEveryStampedFieldInTheOrderOfTheCatalogue() {
    Stamps<User> stamps =
        Stamps.none(UserFields.ALL)
            .written(BAAS, 9, field -> field == UserFields.PHONE)
            .written(BAAS, 8, field -> field == UserFields.FIRST_NAME);

    assertThat(stamps.text()).isEqualTo("firstName:0.8,phone:0.9");
    assertThat(stamps).hasToString("Stamps[firstName:0.8,phone:0.9]");
    assertThat(Stamps.none(UserFields.ALL).text()).isEmpty();
  }

  @Test
  void readsWhatItWrote() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < Cases.NUMBER; i++) {
      Stamps<User> stamps = random(random);
      Stamps<User> read = Stamps.parse(UserFields.ALL, stamps.text());
      assertThat(read).isEqualTo(stamps).hasSameHashCodeAs(stamps);
      assertThat(read.text()).isEqualTo(stamps.text());
    }
  }

  @Test
  void keepsTheStampsOfFieldsThatOnlyANewerVersionKnows() {
    Stamps<User> stamps = Stamps.parse(UserFields.ALL, "nickname:7.3,firstName:5.0,zodiac:1.2");

    assertThat(stamps.stamp(UserFields.FIRST_NAME)).isEqualTo(new Stamp(5, 0));
    assertThat(stamps.text()).isEqualTo("firstName:5.0,nickname:7.3,zodiac:1.2");
    assertThat(stamps.written(BAAS, 9, field -> field == UserFields.PHONE).text())
        .isEqualTo("firstName:5.0,phone:0.9,nickname:7.3,zodiac:1.2");
    assertThat(stamps).isNotEqualTo(Stamps.parse(UserFields.ALL, "firstName:5.0"));
  }

  @Test
  void aFenceRestampsFieldsOfANewerVersionToo() {
    Stamps<User> stamps = Stamps.parse(UserFields.ALL, "nickname:7.3,firstName:5.4").fenced(20);

    assertThat(stamps.stamp(UserFields.FIRST_NAME)).isEqualTo(new Stamp(20, 4));
    assertThat(stamps.stamp(UserFields.CUSTOM_DATA)).isEqualTo(new Stamp(20, 0));
    assertThat(stamps.text()).endsWith(",nickname:20.3");
  }

  @Test
  void fitsItsColumnForTheLargestRevisions() {
    String all =
        Stamps.none(UserFields.ALL)
            .written(BAAS, Long.MAX_VALUE, field -> true)
            .fenced(Long.MAX_VALUE)
            .text();

    assertThat(all).hasSizeLessThan(Stamps.MAX_TEXT_LENGTH / 2).contains("9223372036854775807");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "firstName",
        "firstName:",
        "firstName:7",
        "firstName:.7",
        ":7.3",
        "firstName:7.x",
        "firstName:-7.3",
        "firstName:7.-3",
        "firstName:7.3.1",
        "firstName:99999999999999999999.1"
      })
  void refusesATextThatItDidNotWrite(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Stamps.parse(UserFields.ALL, text));
  }

  @Test
  void aFieldThatOnlyThePlatformChangesCarriesNoStamp() {
    Stamps<User> stamps = Stamps.none(UserFields.ALL);

    assertThat(stamps.stamp(UserFields.FIRST_NAME).isNone()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stamps.stamp(UserFields.EMAIL))
        .withMessageContaining("user.email");
    assertThat(Stamps.parse(UserFields.ALL, "email:7.3").text())
        .as("it may carry one in a newer version")
        .isEqualTo("email:7.3");
  }

  @Test
  void stampsOfDifferentEntitiesDiffer() {
    assertThat((Object) Stamps.none(UserFields.ALL)).isNotEqualTo(Stamps.none(TenantFields.ALL));
    assertThat(Stamps.none(UserFields.ALL)).isNotEqualTo(null);
    assertThat(Stamps.parse(UserFields.ALL, "phone:7.3").hashCode())
        .isNotEqualTo(Stamps.none(UserFields.ALL).hashCode());
  }

  private static Stamps<User> random(SplittableRandom random) {
    Stamps<User> stamps = Stamps.none(UserFields.ALL);
    for (int position = 0; position < 7; position++) {
      Stamp stamp = new Stamp(random.nextLong(Long.MAX_VALUE), random.nextLong(Long.MAX_VALUE));
      stamps = random.nextBoolean() ? stamps.with(position, stamp) : stamps;
    }
    return stamps;
  }
}
