package dev.tenantry.testkit.contract;

import static dev.tenantry.testkit.InviteFixture.aPendingInvite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.tenantry.application.spi.InviteRepository;
import dev.tenantry.application.spi.PlatformPersistence;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.application.spi.TokenDigest;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.StaleDataException;
import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteFields;
import dev.tenantry.domain.invite.InviteId;
import dev.tenantry.domain.invite.InviteQuery;
import dev.tenantry.domain.invite.InviteStates;
import dev.tenantry.domain.invite.InviteStatus;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.value.CustomData;
import dev.tenantry.domain.value.Secret;
import dev.tenantry.testkit.InviteFixture;
import dev.tenantry.testkit.SequentialIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link InviteRepository} has to keep. */
public abstract class InviteRepositoryContract {

  private static final TenantId ACME = new TenantId(SequentialIds.numbered(1));
  private static final TenantId BETA = new TenantId(SequentialIds.numbered(2));
  private static final Instant NOW = Instant.parse("2026-01-02T00:00:00.000001Z");
  private static final Instant LATER = NOW.plus(InviteFixture.TERM);
  private static final TokenDigest TOKEN = TokenDigest.of(Secret.of("one"));
  private static final TokenDigest OTHER = TokenDigest.of(Secret.of("other"));
  private static final UserId BO = new UserId(SequentialIds.numbered(77));

  private PlatformPersistence persistence;

  /** For subclasses. */
  protected InviteRepositoryContract() {}

  /** An empty storage; asked for once at the beginning of each test, and not used after its end. */
  protected abstract PlatformPersistence persistence();

  @BeforeEach
  void begin() {
    persistence = persistence();
  }

  @Test
  void storesEveryValueAsItIs() {
    InviteFixture full =
        aPendingInvite(1)
            .withRoles("Owner", "team-lead")
            .with(InviteFields.FIRST_NAME, "Zoë 😀")
            .with(InviteFields.LAST_NAME, "O'Ek %_\\")
            .with(InviteFields.LOCALE, "en-US")
            .with(InviteFields.DATA, CustomData.of(ImmutableMap.of("team", 7)))
            .with(InviteFields.BY_SUPER_ADMIN, false)
            .with(InviteFields.CREATED_BY_USER_ID, BO)
            .with(InviteFields.SENT_AT, NOW);

    assertThat(insert(full, aPendingInvite(2))).containsExactlyInAnyOrder(id(1), id(2));

    assertThat(find(1)).hasValue(full.values());
    assertThat(find(2)).hasValue(aPendingInvite(2).values());
    assertThat(find(404)).isEmpty();
  }

  @Test
  void leavesOutASecondPendingOneForTheAddressAndKeepsTheRest() {
    insert(aPendingInvite(1).with(InviteFields.EMAIL, "Bo@example.com"));

    assertThat(
            insert(
                aPendingInvite(2).with(InviteFields.EMAIL, "bo@EXAMPLE.com"),
                aPendingInvite(3).with(InviteFields.EMAIL, "bo@example.com").inTenant(BETA),
                aPendingInvite(4)))
        .containsExactlyInAnyOrder(id(3), id(4));
    assertThat(find(2)).isEmpty();
  }

  @Test
  void onesThatAreNotPendingStandInNobodysWay() {
    int number = 10;
    for (InviteStatus status : InviteStatus.values()) {
      number++;
      assertThat(insert(sameAddress(number).withStatus(status))).containsExactly(id(number));
    }
    assertThat(insert(sameAddress(1))).isEmpty();
  }

  @Test
  void refusesAnIdThatIsTaken() {
    insert(aPendingInvite(1));

    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> insert(aPendingInvite(1).with(InviteFields.EMAIL, "other@example.com")))
        .satisfies(conflict -> assertThat(conflict.field()).isEqualTo("id"));
  }

  @Test
  void replacesALockedOneAndKeepsItsToken() {
    insert(aPendingInvite(1));
    storeToken(1, Optional.of(TOKEN));
    InviteFixture changed = aPendingInvite(1).with(InviteFields.FIRST_NAME, "Bo");

    change(invites -> invites.lock(id(1)));
    update(changed);

    assertThat(find(1)).hasValue(changed.values());
    assertThat(find(TOKEN)).hasValue(changed.values());
    assertThatExceptionOfType(StaleDataException.class)
        .isThrownBy(() -> update(aPendingInvite(404)));
  }

  @Test
  void whatEndsMakesRoomAndWhatComesBackNeedsIt() {
    insert(sameAddress(1));
    update(sameAddress(1).withStatus(InviteStatus.CANCELED));
    assertThat(insert(sameAddress(2))).containsExactly(id(2));

    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> update(sameAddress(1)))
        .satisfies(conflict -> assertThat(conflict.field()).isEqualTo("email"));
    update(sameAddress(2).withStatus(InviteStatus.DECLINED));
    update(sameAddress(1));
    assertThat(find(1)).hasValue(sameAddress(1).values());
  }

  @Test
  void aReplacedTokenLeadsNowhere() {
    insert(aPendingInvite(1));
    storeToken(1, Optional.of(TOKEN));
    storeToken(1, Optional.of(OTHER));

    assertThat(find(TOKEN)).isEmpty();
    assertThat(find(OTHER)).isPresent();
    assertThat(settle(TOKEN, NOW)).isEmpty();

    storeToken(1, Optional.empty());
    assertThat(find(OTHER)).isEmpty();
  }

  @Test
  void settlesOnceAndBearsTheMoment() {
    insert(aPendingInvite(1));
    storeToken(1, Optional.of(TOKEN));

    Values<Invite> settled = settle(TOKEN, NOW).orElseThrow();

    assertThat(settled)
        .isEqualTo(
            aPendingInvite(1)
                .withStatus(InviteStatus.ACCEPTED)
                .with(InviteFields.ACCEPTED_BY_USER_ID, BO)
                .with(InviteFields.STATUS_UPDATED_AT, NOW)
                .with(InviteFields.UPDATED_AT, NOW)
                .values());
    assertThat(find(1)).hasValue(settled);
    assertThat(find(TOKEN)).hasValue(settled);
    assertThat(settle(TOKEN, NOW)).isEmpty();
    assertThat(
            insert(
                aPendingInvite(2)
                    .with(
                        InviteFields.EMAIL,
                        aPendingInvite(1).values().require(InviteFields.EMAIL))))
        .containsExactly(id(2));
  }

  @Test
  void settlesNothingWhoseTermIsOver() {
    insert(aPendingInvite(1));
    storeToken(1, Optional.of(TOKEN));
    Instant end = aPendingInvite(1).values().require(InviteFields.EXPIRES_AT);

    assertThat(settle(TOKEN, end)).isEmpty();
    assertThat(settle(TOKEN, end.minusNanos(1_000))).isPresent();
  }

  @Test
  void ofManyWhoSettleAtOnceOneSucceeds() {
    insert(aPendingInvite(1));
    storeToken(1, Optional.of(TOKEN));
    try (Threads threads = new Threads()) {
      List<Future<Boolean>> running = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        running.add(threads.start(() -> settle(TOKEN, NOW).isPresent()));
      }

      assertThat(running.stream().map(Threads::resultOf).filter(won -> won)).hasSize(1);
    }
  }

  @Test
  void whoIsInAnothersWayWaitsUntilThatOnesTransactionHasEnded() {
    try (Threads threads = new Threads()) {
      Future<ImmutableSet<InviteId>> second =
          change(
              invites -> {
                invites.insert(ImmutableList.of(sameAddress(1).values()));
                Future<ImmutableSet<InviteId>> other =
                    threads.start(() -> insert(aPendingInvite(3), sameAddress(2)));
                assertThat(Threads.endsAtOnce(other)).isFalse();
                return other;
              });

      assertThat(Threads.resultOf(second)).containsExactly(id(3));
    }
    assertThat(find(1)).isPresent();
    assertThat(find(2)).isEmpty();
  }

  @Test
  void nobodyElseLocksOrSettlesALockedOne() {
    insert(aPendingInvite(1));
    storeToken(1, Optional.of(TOKEN));
    InviteFixture canceled = aPendingInvite(1).withStatus(InviteStatus.CANCELED);
    try (Threads threads = new Threads()) {
      List<Future<Boolean>> others =
          change(
              invites -> {
                invites.lock(id(1));
                List<Future<Boolean>> waiting =
                    ImmutableList.of(
                        threads.start(() -> stored(1).equals(canceled.values())),
                        threads.start(() -> settle(TOKEN, NOW).isEmpty()));
                assertThat(waiting).noneMatch(Threads::endsAtOnce);
                invites.update(canceled.values());
                return waiting;
              });

      assertThat(others).allMatch(Threads::resultOf);
    }
  }

  @Test
  void ofManyWhoInviteOneAddressAtOnceOneSucceeds() {
    try (Threads threads = new Threads()) {
      List<Future<ImmutableSet<InviteId>>> running = new ArrayList<>();
      for (int i = 1; i <= 8; i++) {
        InviteFixture mine = sameAddress(i);
        InviteFixture other = aPendingInvite(100 + i);
        running.add(threads.start(() -> insert(mine, other)));
      }

      assertThat(running.stream().map(Threads::resultOf).mapToInt(ImmutableSet::size).sum())
          .isEqualTo(9);
    }
  }

  @Test
  void whatIsRolledBackNeverWas() {
    insert(aPendingInvite(1));
    storeToken(1, Optional.of(TOKEN));

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                change(
                    invites -> {
                      invites.settle(TOKEN, InviteStatus.DECLINED, Optional.empty(), NOW);
                      invites.insert(ImmutableList.of(aPendingInvite(2).values()));
                      invites.lock(id(1));
                      invites.storeToken(id(1), Optional.of(OTHER));
                      throw new IllegalStateException("rolled back");
                    }));

    assertThat(find(1)).hasValue(aPendingInvite(1).values());
    assertThat(find(2)).isEmpty();
    assertThat(find(TOKEN)).isPresent();
    assertThat(find(OTHER)).isEmpty();
  }

  @Test
  void storesAsExpiredWhatIsAskedForAndOver() {
    insert(aPendingInvite(1), aPendingInvite(2), aPendingInvite(3));
    insert(aPendingInvite(4).with(InviteFields.EXPIRES_AT, LATER.plusSeconds(99)));
    Values<Invite> first = aPendingInvite(1).values();

    change(
        invites -> {
          invites.expire(ACME, ImmutableSet.of(key(1), key(4), "nobody@example.com"), LATER);
          return true;
        });

    assertThat(stored(1))
        .isEqualTo(
            InviteStates.asOf(first, LATER).toBuilder()
                .set(InviteFields.UPDATED_AT, LATER)
                .build());
    assertThat(stored(2)).isEqualTo(aPendingInvite(2).values());
    assertThat(InviteStates.statusOf(stored(4))).isEqualTo(InviteStatus.PENDING);
  }

  @Test
  void showsAndFindsAsExpiredWhatIsPendingAndOver() {
    insert(
        aPendingInvite(1), aPendingInvite(2).with(InviteFields.EXPIRES_AT, LATER.plusSeconds(9)));
    storeToken(1, Optional.of(TOKEN));
    Values<Invite> expired = InviteStates.asOf(aPendingInvite(1).values(), LATER);

    assertThat(ids(InviteQuery.withStatus(InviteStatus.EXPIRED), LATER)).containsExactly(id(1));
    assertThat(ids(InviteQuery.withStatus(InviteStatus.PENDING), LATER)).containsExactly(id(2));
    assertThat(ids(InviteQuery.withStatus(InviteStatus.PENDING), NOW))
        .containsExactly(id(1), id(2));
    assertThat(ids(InviteQuery.all().orderBy(InviteFields.STATUS.desc()), LATER))
        .containsExactly(id(2), id(1));
    assertThat(
            ids(
                InviteQuery.where(InviteFields.STATUS.notEqualTo(InviteStatus.EXPIRED.word())),
                LATER))
        .containsExactly(id(2));
    assertThat(this.<Optional<Values<Invite>>>read(invites -> invites.find(TOKEN, LATER)))
        .hasValue(expired);
    assertThat(
            this.<Optional<Values<Invite>>>read(
                invites -> invites.find(id(1), TenantScope.of(ACME), LATER)))
        .hasValue(expired);
  }

  @Test
  void seesNothingOutsideTheScope() {
    insert(aPendingInvite(1), aPendingInvite(2).inTenant(BETA));

    for (TenantScope blind : ImmutableList.of(TenantScope.of(BETA), TenantScope.only(BO))) {
      assertThat(this.<Optional<Values<Invite>>>read(invites -> invites.find(id(1), blind, NOW)))
          .isEmpty();
      assertThat(
              this.<Long>read(
                  invites ->
                      invites.count(InviteQuery.where(InviteFields.ID.equalTo(id(1))), blind, NOW)))
          .isZero();
    }
    assertThat(ids(InviteQuery.all(), NOW)).containsExactly(id(1), id(2));
  }

  @Test
  void filtersEachFieldAsItsConditionMeans() {
    insert(
        aPendingInvite(1).with(InviteFields.CREATED_BY_USER_ID, BO),
        aPendingInvite(2).with(InviteFields.FIRST_NAME, "Anna").inTenant(BETA),
        aPendingInvite(3).with(InviteFields.LOCALE, "de-AT"));

    assertFinds(InviteFields.CREATED_BY_USER_ID.equalTo(BO), 1);
    assertFinds(InviteFields.CREATED_BY_USER_ID.notEqualTo(BO), 2, 3);
    assertFinds(InviteFields.TENANT_ID.equalTo(BETA), 2);
    assertFinds(InviteFields.FIRST_NAME.iLike("aN%"), 2);
    assertFinds(InviteFields.LOCALE.isAbsent(), 1, 2);
    assertFinds(InviteFields.EMAIL.equalTo("INVITEE3@example.com"), 3);
    assertFinds(
        InviteFields.CREATED_AT.moreThan(
            aPendingInvite(2).values().require(InviteFields.CREATED_AT)),
        3);
    assertFinds(InviteFields.ACCEPTED_BY_USER_ID.isAbsent(), 1, 2, 3);
  }

  @Test
  void continuesBehindTheLastRowSeen() {
    insert(aPendingInvite(1), aPendingInvite(2), aPendingInvite(3));
    Query<Invite> query = InviteQuery.all().orderBy(InviteFields.FIRST_NAME.desc()).limit(2);

    Page<Values<Invite>> first = page(query, NOW);
    Page<Values<Invite>> second = page(query.after(first.next().orElseThrow()), NOW);

    assertThat(first.totalCount()).isEqualTo(3);
    assertThat(idsOf(first)).containsExactly(id(3), id(2));
    assertThat(idsOf(second)).containsExactly(id(1));
    assertThat(idsOf(page(query.offset(1), NOW))).containsExactly(id(2), id(1));
  }

  private void assertFinds(Condition<Invite> condition, int... numbers) {
    List<InviteId> expected = new ArrayList<>();
    for (int number : numbers) {
      expected.add(id(number));
    }
    assertThat(ids(InviteQuery.where(condition), NOW)).containsExactlyElementsOf(expected);
  }

  private static InviteFixture sameAddress(int number) {
    return aPendingInvite(number).with(InviteFields.EMAIL, "bo@example.com");
  }

  private static InviteId id(int number) {
    return new InviteId(SequentialIds.numbered(number));
  }

  private static String key(int number) {
    return aPendingInvite(number).values().require(InviteFields.EMAIL_KEY);
  }

  private ImmutableSet<InviteId> insert(InviteFixture... fixtures) {
    ImmutableList<Values<Invite>> values =
        ImmutableList.copyOf(fixtures).stream()
            .map(InviteFixture::values)
            .collect(ImmutableList.toImmutableList());
    return change(invites -> invites.insert(values));
  }

  private void update(InviteFixture fixture) {
    change(
        invites -> {
          invites.lock(fixture.id());
          invites.update(fixture.values());
          return true;
        });
  }

  private void storeToken(int number, Optional<TokenDigest> token) {
    change(
        invites -> {
          invites.lock(id(number));
          invites.storeToken(id(number), token);
          return true;
        });
  }

  private Optional<Values<Invite>> settle(TokenDigest token, Instant now) {
    return change(invites -> invites.settle(token, InviteStatus.ACCEPTED, Optional.of(BO), now));
  }

  private Values<Invite> stored(int number) {
    return this.<Optional<Values<Invite>>>change(invites -> invites.lock(id(number))).orElseThrow();
  }

  private Optional<Values<Invite>> find(int number) {
    return read(invites -> invites.find(id(number), Storage.EVERYTHING, NOW));
  }

  private Optional<Values<Invite>> find(TokenDigest token) {
    return read(invites -> invites.find(token, NOW));
  }

  private Page<Values<Invite>> page(Query<Invite> query, Instant now) {
    return read(invites -> invites.page(query, Storage.EVERYTHING, now));
  }

  private ImmutableList<InviteId> ids(Query<Invite> query, Instant now) {
    return idsOf(page(query, now));
  }

  private static ImmutableList<InviteId> idsOf(Page<Values<Invite>> page) {
    return page.map(invite -> invite.require(InviteFields.ID)).data();
  }

  private <T> T change(Function<InviteRepository, T> work) {
    return persistence.platform().execute(platform -> work.apply(platform.invites()));
  }

  private <T> T read(Function<InviteRepository, T> work) {
    return persistence.platform().read(platform -> work.apply(platform.invites()));
  }
}
