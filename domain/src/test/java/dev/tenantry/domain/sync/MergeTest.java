package dev.tenantry.domain.sync;

import static dev.tenantry.domain.policy.SystemOfRecord.BAAS;
import static dev.tenantry.domain.policy.SystemOfRecord.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tenantry.domain.field.Cases;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.sync.FieldDifference.Reason;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergeTest {

  @ParameterizedTest
  @CsvSource({
    "7, 3, 6, 9, PLATFORM",
    "6, 9, 7, 3, BAAS",
    "7, 3, 7, 9, BAAS",
    "7, 9, 7, 3, PLATFORM",
    "7, 3, 7, 3, PLATFORM",
    "0, 0, 0, 0, PLATFORM",
    "0, 0, 0, 1, BAAS"
  })
  void theGreaterStampWinsByThePlatformsRevisionFirst(
      long platform1, long baas1, long platform2, long baas2, SystemOfRecord winner) {
    assertThat(Merge.winner(new Stamp(platform1, baas1), new Stamp(platform2, baas2)))
        .isEqualTo(winner);
  }

  @Test
  void aStampHasNoNegativeRevision() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Stamp(-1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Stamp(0, -1));
    assertThat(new Stamp(0, 1).isNone()).isFalse();
    assertThat(new Stamp(1, 0).isNone()).isFalse();
  }

  /**
   * Commutative, associative and idempotent at once: a copy that is told the same states in any
   * order ends the same.
   */
  @Test
  void theResultDependsNeitherOnOrderNorOnRepetition() {
    Random random = new Random(11);
    for (int i = 0; i < Cases.NUMBER; i++) {
      List<ReplicaState<User>> told = statesOfABusyPlatform(random);
      Replica<User> inOrder = told(told);
      told.addAll(told.subList(0, random.nextInt(told.size())));
      Collections.shuffle(told, random);
      Replica<User> shuffled = told(told);

      assertThat(shuffled.state().values()).isEqualTo(inOrder.state().values());
      assertThat(shuffled.stamps()).isEqualTo(inOrder.stamps());
    }
  }

  @Test
  void bothSidesComeToTheSameResultWhoeverMergesFirst() {
    Random random = new Random(12);
    for (int i = 0; i < Cases.NUMBER; i++) {
      Pair apart = Pair.inStep();
      for (int step = 0; step < 6; step++) {
        long now = 200 + random.nextInt(20);
        apart =
            random.nextBoolean()
                ? apart.platformWrites(randomPatch(random), now)
                : apart.baasWrites(randomPatch(random), now);
      }
      Pair platformFirst = apart.platformShips(300);
      Pair baasFirst = apart.baasShips(300);

      assertThat(platformFirst.platform().state().values())
          .isEqualTo(baasFirst.platform().state().values())
          .isEqualTo(platformFirst.baas().state().values())
          .isEqualTo(baasFirst.baas().state().values());
    }
  }

  @Test
  void equalCopiesHaveNoDifference() {
    Pair pair = Pair.inStep();

    assertThat(Merge.differences(pair.platform().state(), pair.baas().state())).isEmpty();
  }

  @Test
  void saysForEveryDifferenceWhoseValueStandsAndWhy() {
    Pair seen =
        Pair.inStep()
            .baasWrites(UserPatch.set(UserFields.LOCALE, "de-DE"), 150)
            .baasShips(160)
            .platformWrites(UserPatch.set(UserFields.LOCALE, "en-US"), 200);
    Pair apart =
        seen.platformWrites(UserPatch.set(UserFields.PHONE, "+15550001"), 210)
            .platformWrites(UserPatch.set(UserFields.ACTIVE, false), 220)
            .baasWrites(
                UserPatch.set(UserFields.PHONE, "+15550002").and(UserFields.FIRST_NAME, "Francis"),
                230);
    Values<User> edited =
        apart.baas().state().values().with(UserFields.AVATAR_URL, "https://example.com/a.png");
    Replica<User> byHand =
        Replica.restore(BAAS, edited).stamps(apart.baas().stamps()).revision(230).build();

    assertThat(Merge.differences(apart.platform().state(), byHand.state()))
        .containsExactly(
            new FieldDifference<>(UserFields.FIRST_NAME, BAAS, Reason.LATER),
            new FieldDifference<>(UserFields.PHONE, PLATFORM, Reason.CROSSED),
            new FieldDifference<>(UserFields.LOCALE, PLATFORM, Reason.LATER),
            new FieldDifference<>(UserFields.AVATAR_URL, PLATFORM, Reason.UNEXPLAINED),
            new FieldDifference<>(UserFields.ACTIVE, PLATFORM, Reason.PLATFORM_ONLY));
  }

  @Test
  void differencesShowNoValues() {
    Pair apart = Pair.inStep().baasWrites(UserPatch.set(UserFields.FIRST_NAME, "Francis"), 200);

    assertThat(Merge.differences(apart.platform().state(), apart.baas().state()).toString())
        .isEqualTo("[FieldDifference[field=user.firstName, winner=BAAS, reason=LATER]]");
  }

  private static List<ReplicaState<User>> statesOfABusyPlatform(Random random) {
    Pair[] pair = {Pair.inStep()};
    return new ArrayList<>(
        IntStream.range(0, 6)
            .mapToObj(
                step -> {
                  pair[0] = pair[0].baasWrites(randomPatch(random), 200 + step);
                  pair[0] = random.nextBoolean() ? pair[0].baasShips(200 + step) : pair[0];
                  pair[0] = pair[0].platformWrites(randomPatch(random), 200 + step);
                  Replica<User> shipped = pair[0].platform().ship();
                  pair[0] = new Pair(shipped, pair[0].baas());
                  return shipped.state();
                })
            .toList());
  }

  private static Replica<User> told(List<ReplicaState<User>> states) {
    Replica<User> baas = Pair.inStep().baas();
    for (ReplicaState<User> state : states) {
      baas = baas.receive(state, Pair.at(400)).replica();
    }
    return baas;
  }

  private static Patch<User> randomPatch(Random random) {
    return UserPatch.set(History.FIELDS.get(random.nextInt(3)), "v" + random.nextInt(1_000));
  }
}
