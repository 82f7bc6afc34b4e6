package dev.tenantry.testkit.contract;

import static dev.tenantry.testkit.InviteFixture.aPendingInvite;
import static dev.tenantry.testkit.contract.Shown.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.tenantry.application.spi.InviteRepository;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.StaleDataException;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteFields;
import dev.tenantry.domain.invite.InviteQuery;
import dev.tenantry.domain.invite.InviteStates;
import dev.tenantry.domain.invite.InviteStatus;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.value.CustomData;
import dev.tenantry.testkit.InviteFixture;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link InviteRepository} has to keep. */
public abstract class InviteRepositoryContract extends SettleInviteContract {

  /** For subclasses. */
  protected InviteRepositoryContract() {}

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
}
