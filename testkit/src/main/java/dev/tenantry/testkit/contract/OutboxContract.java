package dev.tenantry.testkit.contract;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.tenantry.application.spi.Outbox;
import dev.tenantry.application.spi.Outbox.Claim;
import dev.tenantry.application.spi.Outbox.Entry;
import dev.tenantry.application.spi.Outbox.Stored;
import dev.tenantry.application.spi.Outbox.Waiting;
import dev.tenantry.application.spi.PlatformPersistence;
import dev.tenantry.domain.event.Changes;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.value.CustomData;
import dev.tenantry.testkit.SequentialIds;
import dev.tenantry.testkit.UserFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Outbox} has to keep. */
public abstract class OutboxContract {

  private static final ImmutableSet<String> BOTH = ImmutableSet.of("audit", "search");
  private static final Duration LONG = Duration.ofHours(1);
  private static final int ALL = 1_000;

  private PlatformPersistence persistence;

  /** For subclasses. */
  protected OutboxContract() {}

  /** An empty storage; asked for once at the beginning of each test, and not used after its end. */
  protected abstract PlatformPersistence persistence();

  @BeforeEach
  void begin() {
    persistence = persistence();
  }

  @Test
  void givesBackWhatWasAppendedWithItsEvent() {
    Values<User> before = UserFixture.anActiveUser().values().with(UserFields.SYNCED, true);
    Values<User> after =
        before.with(UserFields.CUSTOM_DATA, CustomData.of(ImmutableMap.of("a", 1.5)));
    Entry full =
        new Entry(
            SequentialIds.numbered(1),
            "audit",
            SequentialIds.numbered(1),
            Optional.of(
                Changes.ofUser(
                    SequentialIds.numbered(9),
                    Instant.parse("2026-01-01T00:00:00.000001Z"),
                    Optional.of(before),
                    after)));
    append(full, entry(2, "audit", 2));

    assertThat(claim(LONG)).containsExactlyInAnyOrder(full, entry(2, "audit", 2));
  }

  @Test
  void whatIsClaimedIsDueToNobodyElseBeforeTheLeaseHasRunOut() {
    append(entry(1, "audit", 1), entry(2, "audit", 2));

    assertThat(claim(Duration.ZERO)).hasSize(2);
    assertThat(claim(LONG)).hasSize(2);
    assertThat(claim(LONG)).isEmpty();
  }

  @Test
  void entriesAboutOneSubjectWaitForEachOtherAndOthersDoNot() {
    append(entry(1, "audit", 1), entry(2, "audit", 1), entry(3, "audit", 2));
    append(entry(4, "search", 1));

    assertThat(numbers(claim(LONG))).containsExactlyInAnyOrder(1, 3, 4);
    inOutbox(outbox -> outbox.drop(id(1)));
    assertThat(numbers(claim(LONG))).containsExactly(2);
  }

  @Test
  void claimsForWhomItIsAskedAndAmongTheIdsThatItIsAsked() {
    append(entry(1, "audit", 1), entry(2, "search", 1), entry(3, "audit", 3));

    assertThat(numbers(entries(work(outbox -> outbox.claim(ImmutableSet.of("search"), ALL, LONG)))))
        .containsExactly(2);
    assertThat(
            numbers(
                entries(
                    work(
                        outbox ->
                            outbox.claim(BOTH, ImmutableList.of(id(2), id(3), id(404)), LONG)))))
        .containsExactly(3);
    assertThat(this.<List<Claim>>work(outbox -> outbox.claim(BOTH, 1, LONG))).hasSize(1);
  }

  @Test
  void countsFailuresAndLetsAnEntryBeDueAfterTheDelay() {
    append(entry(1, "audit", 1));
    Claim first = claimOf(1, LONG);
    assertThat(this.<Boolean>work(outbox -> outbox.postpone(first, Duration.ZERO, "FIRST")))
        .isTrue();
    Claim second = claimOf(1, LONG);
    assertThat(this.<Boolean>work(outbox -> outbox.postpone(second, LONG, "SECOND"))).isTrue();

    assertThat(claim(LONG)).isEmpty();
    assertThat(failing()).containsExactly(tuple(entry(1, "audit", 1), false, 2, "SECOND"));
    assertThat(this.<Boolean>work(outbox -> outbox.retry(id(1)))).isTrue();
    assertThat(this.<List<Claim>>work(outbox -> outbox.claim(BOTH, ALL, LONG)))
        .extracting(claim -> claim.entry().read(), Claim::failures)
        .containsExactly(tuple(entry(1, "audit", 1), 0));
    assertThat(failing()).isEmpty();
  }

  @Test
  void keepsCodesOfTwoHundredCharacters() {
    String longest = Strings.repeat("X", 200);
    append(entry(1, "audit", 1), entry(2, "audit", 2));
    Claim first = claimOf(1, LONG);
    Claim second = claimOf(2, LONG);
    inOutbox(outbox -> outbox.postpone(first, LONG, longest));
    inOutbox(outbox -> outbox.park(second, longest));

    assertThat(failing())
        .containsExactly(
            tuple(entry(2, "audit", 2), true, 1, longest),
            tuple(entry(1, "audit", 1), false, 1, longest));
  }

  @Test
  void aParkedEntryIsNotDueAndHoldsBackThoseBehindIt() {
    append(entry(1, "audit", 1), entry(2, "audit", 1), entry(3, "audit", 3));
    Claim slow = claimOf(3, LONG);
    inOutbox(outbox -> outbox.postpone(slow, LONG, "SLOW"));
    Claim bad = claimOf(1, LONG);
    assertThat(this.<Boolean>work(outbox -> outbox.park(bad, "BAD"))).isTrue();

    assertThat(claim(LONG)).isEmpty();
    assertThat(failing())
        .containsExactly(
            tuple(entry(1, "audit", 1), true, 1, "BAD"),
            tuple(entry(3, "audit", 3), false, 1, "SLOW"));
    inOutbox(outbox -> outbox.drop(id(1)));
    assertThat(numbers(claim(LONG))).containsExactly(2);
  }

  @Test
  void showsWhatWaitsForOthersInTheOrderOfTheIds() {
    append(entry(3, "gone", 1), entry(1, "audit", 1), entry(2, "gone", 1), entry(4, "lost", 4));
    Claim bad =
        this.<List<Claim>>work(outbox -> outbox.claim(ImmutableSet.of("lost"), ALL, LONG)).get(0);
    inOutbox(outbox -> outbox.park(bad, "BAD"));

    assertThat(shown(outbox -> outbox.ofOthers(BOTH, ALL)))
        .containsExactly(
            tuple(entry(2, "gone", 1), false, 0, ""),
            tuple(entry(3, "gone", 1), false, 0, ""),
            tuple(entry(4, "lost", 4), true, 1, "BAD"));
    assertThat(shown(outbox -> outbox.ofOthers(ImmutableSet.of(), 1)))
        .containsExactly(tuple(entry(1, "audit", 1), false, 0, ""));
    assertThat(shown(outbox -> outbox.ofOthers(ImmutableSet.of("audit", "gone", "lost"), ALL)))
        .isEmpty();
  }

  @Test
  void dropsWhatAConsumerWasToBeToldAboutASubject() {
    append(entry(1, "audit", 1), entry(2, "audit", 1), entry(3, "search", 1), entry(4, "audit", 4));

    inOutbox(outbox -> outbox.drop("audit", SequentialIds.numbered(1)));

    assertThat(numbers(claim(LONG))).containsExactlyInAnyOrder(3, 4);
    assertThat(this.<Long>work(Outbox::count)).isEqualTo(2);
  }

  @Test
  void severalWhoClaimAtOnceNeverGetTheSame() {
    append(IntStream.rangeClosed(1, 60).mapToObj(i -> entry(i, "audit", i)).toArray(Entry[]::new));
    try (Threads threads = new Threads()) {
      List<Future<List<Claim>>> running = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        running.add(threads.start(() -> work(outbox -> outbox.claim(BOTH, 10, LONG))));
      }

      assertThat(
              running.stream()
                  .flatMap(each -> Threads.resultOf(each).stream())
                  .map(claim -> claim.entry().id()))
          .doesNotHaveDuplicates()
          .hasSizeBetween(10, 60);
    }
  }

  @Test
  void whoHasWaitedLongestIsClaimedFirst() {
    append(entry(3, "audit", 3), entry(1, "audit", 1), entry(2, "audit", 2));
    Claim slow = claimOf(1, LONG);
    inOutbox(outbox -> outbox.postpone(slow, Duration.ZERO, "SLOW"));

    assertThat(numbers(claim(LONG))).endsWith(1).hasSize(3);
  }

  @Test
  void findsAnEntryByItsIdWhoeverHasClaimedIt() {
    append(entry(1, "audit", 1), entry(2, "search", 2));
    claimOf(2, LONG);

    assertThat(this.<Optional<Stored>>work(outbox -> outbox.find(id(2))).map(Stored::read))
        .contains(entry(2, "search", 2));
  }

  @Test
  void nobodyIsToldWhereNobodyIsAsked() {
    append(entry(1, "audit", 1));

    assertThat(this.<List<Claim>>work(outbox -> outbox.claim(ImmutableSet.of(), ALL, LONG)))
        .isEmpty();
    assertThat(this.<List<Claim>>work(outbox -> outbox.claim(BOTH, ImmutableList.of(), LONG)))
        .isEmpty();
  }

  @Test
  void whatWasToldIsTakenOut() {
    append(entry(1, "audit", 1), entry(2, "audit", 1));
    Claim told = claimOf(1, LONG);

    assertThat(this.<Boolean>work(outbox -> outbox.hold(told))).isTrue();
    assertThat(this.<Boolean>work(outbox -> outbox.done(told))).isTrue();
    assertThat(numbers(claim(LONG))).containsExactly(2);
  }

  @Test
  void whoeverWasTooSlowChangesNothingOfAnEntryThatWasClaimedAgain() {
    append(entry(1, "audit", 1));
    Claim slow = claimOf(1, Duration.ZERO);
    Claim current = claimOf(1, LONG);

    isLeftAlone(slow);

    assertThat(failing()).isEmpty();
    assertThat(claim(LONG)).isEmpty();
    assertThat(this.<Boolean>work(outbox -> outbox.hold(current))).isTrue();
    assertThat(this.<Boolean>work(outbox -> outbox.done(current))).isTrue();
  }

  @Test
  void aFailureEndsTheClaimOfWhoeverHasNotedIt() {
    append(entry(1, "audit", 1));
    Claim claim = claimOf(1, LONG);
    inOutbox(outbox -> outbox.postpone(claim, LONG.multipliedBy(2), "BAD"));

    isLeftAlone(claim);

    assertThat(failing()).containsExactly(tuple(entry(1, "audit", 1), false, 1, "BAD"));
  }

  @Test
  void whatIsGivenBackIsDueAtOnceAndHasFailedNoMoreOften() {
    append(entry(1, "audit", 1), entry(2, "audit", 2));
    Claim failed = claimOf(1, LONG);
    inOutbox(outbox -> outbox.postpone(failed, Duration.ZERO, "BAD"));
    Claim claim = claimOf(1, LONG);

    assertThat(this.<Boolean>work(outbox -> outbox.release(claim))).isTrue();

    isLeftAlone(claim);
    assertThat(failing()).containsExactly(tuple(entry(1, "audit", 1), false, 1, "BAD"));
    assertThat(claimOf(1, LONG).failures()).isEqualTo(1);
    assertThat(numbers(claim(LONG))).containsExactly(2);
  }

  @Test
  void anOperatorRetriesAndDropsWhateverIsClaimed() {
    append(entry(1, "audit", 1), entry(2, "audit", 2));
    Claim retried = claimOf(1, LONG);
    Claim dropped = claimOf(2, LONG);

    assertThat(this.<Boolean>work(outbox -> outbox.retry(id(1)))).isTrue();
    assertThat(this.<Boolean>work(outbox -> outbox.drop(id(2)))).isTrue();

    isLeftAlone(retried);
    isLeftAlone(dropped);
    assertThat(numbers(claim(LONG))).containsExactly(1);
  }

  @Test
  void whatIsGoneIsLeftAlone() {
    assertThat(this.<Boolean>work(outbox -> outbox.drop(id(404)))).isFalse();
    assertThat(this.<Optional<Stored>>work(outbox -> outbox.find(id(404)))).isEmpty();
    isLeftAlone(new Claim(new Stored(id(404), "audit", id(1), Optional::empty), 0, Instant.EPOCH));

    assertThat(this.<Boolean>work(outbox -> outbox.retry(id(404)))).isFalse();
    assertThat(this.<Long>work(Outbox::count)).isZero();
  }

  @Test
  void whatIsRolledBackWasNeverAppendedNorTaken() {
    append(entry(1, "audit", 1), entry(2, "audit", 1), entry(4, "search", 1));
    Claim taken = claimOf(1, Duration.ZERO);
    Claim parked = claimOf(4, Duration.ZERO);

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                inOutbox(
                    outbox -> {
                      outbox.append(ImmutableList.of(entry(3, "audit", 3)));
                      outbox.done(taken);
                      outbox.park(parked, "X");
                      throw new IllegalStateException("rolled back");
                    }));

    assertThat(numbers(claim(LONG))).containsExactlyInAnyOrder(1, 4);
    inOutbox(outbox -> outbox.drop(id(1)));
    assertThat(numbers(claim(LONG))).containsExactly(2);
    assertThat(this.<Long>work(Outbox::count)).isEqualTo(2);
  }

  private void isLeftAlone(Claim claim) {
    assertThat(this.<Boolean>work(outbox -> outbox.hold(claim))).isFalse();
    assertThat(this.<Boolean>work(outbox -> outbox.done(claim))).isFalse();
    assertThat(this.<Boolean>work(outbox -> outbox.postpone(claim, LONG, "X"))).isFalse();
    assertThat(this.<Boolean>work(outbox -> outbox.park(claim, "X"))).isFalse();
    assertThat(this.<Boolean>work(outbox -> outbox.release(claim))).isFalse();
  }

  private Claim claimOf(int number, Duration lease) {
    List<Claim> claims = work(outbox -> outbox.claim(BOTH, ImmutableList.of(id(number)), lease));
    assertThat(claims).hasSize(1);
    return claims.get(0);
  }

  private static Entry entry(int number, String consumer, int subject) {
    return new Entry(id(number), consumer, SequentialIds.numbered(subject), Optional.empty());
  }

  private static UUID id(int number) {
    return SequentialIds.numbered(number);
  }

  private void append(Entry... entries) {
    inOutbox(outbox -> outbox.append(ImmutableList.copyOf(entries)));
  }

  private List<Entry> claim(Duration lease) {
    return entries(work(outbox -> outbox.claim(BOTH, ALL, lease)));
  }

  private static List<Entry> entries(List<Claim> claims) {
    return claims.stream().map(claim -> claim.entry().read()).toList();
  }

  private static ImmutableList<Integer> numbers(List<Entry> entries) {
    return entries.stream()
        .map(entry -> (int) (entry.id().getLeastSignificantBits() & 0xFFFF))
        .collect(toImmutableList());
  }

  private List<Tuple> failing() {
    return shown(outbox -> outbox.failing(ALL));
  }

  private List<Tuple> shown(Function<Outbox, List<Waiting>> asked) {
    return this.<List<Waiting>>work(asked).stream()
        .map(each -> tuple(each.entry().read(), each.parked(), each.failures(), each.code()))
        .toList();
  }

  private void inOutbox(Consumer<Outbox> change) {
    work(
        outbox -> {
          change.accept(outbox);
          return true;
        });
  }

  private <T> T work(Function<Outbox, T> work) {
    return persistence.platform().execute(platform -> work.apply(platform.outbox()));
  }
}
