package dev.tenantry.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tenantry.application.spi.PlatformPersistence;
import dev.tenantry.application.spi.RoleRepository;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.StaleDataException;
import dev.tenantry.domain.invite.InviteFields;
import dev.tenantry.domain.invite.InviteStatus;
import dev.tenantry.domain.role.Role;
import dev.tenantry.domain.role.RoleId;
import dev.tenantry.domain.value.RoleKey;
import dev.tenantry.testkit.InviteFixture;
import dev.tenantry.testkit.SequentialIds;
import dev.tenantry.testkit.UserFixture;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link dev.tenantry.application.spi.RoleRepository} has to keep. */
public abstract class RoleRepositoryContract {

  private PlatformPersistence persistence;

  /** For subclasses. */
  protected RoleRepositoryContract() {}

  /** An empty storage; asked for once at the beginning of each test, and not used after its end. */
  protected abstract PlatformPersistence persistence();

  @BeforeEach
  void begin() {
    persistence = persistence();
  }

  @Test
  void storesARoleAsItIs() {
    Role plain = role(1, "plain");
    Role full =
        role(2, "full")
            .withDescription("describes 😀 'everything' %_\\")
            .inviting(ImmutableList.of(RoleKey.parse("plain"), RoleKey.parse("full")));
    insert(plain);
    insert(full);

    assertThat(find(1)).hasValue(plain);
    assertThat(find(2)).hasValue(full);
  }

  @Test
  void holdsTheRoleOfOwnersFromTheStart() {
    assertThat(all()).containsExactly(Role.OWNER);
    assertThat(
            persistence
                .platform()
                .<Optional<Role>>read(platform -> platform.roles().find(Role.OWNER.id())))
        .hasValue(Role.OWNER);
  }

  @Test
  void findsNothingUnderAnIdThatNoRoleHas() {
    insert(role(1, "plain"));

    assertThat(find(404)).isEmpty();
  }

  @Test
  void givesAllRolesInTheOrderOfTheirKeysByCodePoint() {
    Role lower = role(1, "a");
    Role upper = role(2, "Z");
    Role dashed = role(3, "a-b");
    Role underscored = role(4, "a_b");
    Role digit = role(5, "a1");
    ImmutableList.of(underscored, lower, digit, dashed, upper).forEach(this::insert);

    assertThat(all()).containsExactly(Role.OWNER, upper, lower, dashed, digit, underscored);
  }

  private ImmutableList<Role> all() {
    return persistence.platform().read(platform -> platform.roles().all());
  }

  @Test
  void refusesASecondRoleWithTheSameKey() {
    insert(role(1, "freelancer"));

    assertConflict("key", role(2, "freelancer"));
    assertThat(find(2)).isEmpty();
  }

  @Test
  void tellsKeysApartThatDifferInCaseOnly() {
    insert(role(1, "editor"));
    insert(role(2, "Editor"));

    assertThat(find(2)).hasValue(role(2, "Editor"));
  }

  @Test
  void refusesASecondRoleWithTheSameId() {
    insert(role(1, "freelancer"));

    assertConflict("id", role(1, "other"));
    assertThat(find(1)).hasValue(role(1, "freelancer"));
  }

  @Test
  void forgetsARoleWhoseTransactionFails() {
    Throwable thrown =
        catchThrowable(
            () ->
                persistence
                    .platform()
                    .execute(
                        platform -> {
                          platform.roles().insert(role(1, "freelancer"));
                          throw new IllegalArgumentException("on purpose");
                        }));
    insert(role(2, "freelancer"));

    assertThat(thrown).hasMessage("on purpose");
    assertThat(find(1)).isEmpty();
    assertThat(find(2)).hasValue(role(2, "freelancer"));
  }

  @Test
  void storesNoRoleInRead() {
    Refusals.refusesOrForgets(
        () ->
            persistence
                .platform()
                .read(
                    platform -> {
                      platform.roles().insert(role(1, "freelancer"));
                      return true;
                    }));

    assertThat(find(1)).isEmpty();
  }

  @Test
  void locksAllRolesInTheOrderOfTheirKeys() {
    insert(role(1, "b"));
    insert(role(2, "a"));

    assertThat(this.<ImmutableList<Role>>change(RoleRepository::lockAll))
        .containsExactly(Role.OWNER, role(2, "a"), role(1, "b"));
  }

  @Test
  void replacesALockedRole() {
    insert(role(1, "a"));
    Role changed =
        role(1, "a")
            .named("Another")
            .withDescription("new")
            .inviting(ImmutableList.of(RoleKey.OWNER));

    change(
        roles -> {
          roles.lockAll();
          roles.update(changed);
          return true;
        });

    assertThat(find(1)).hasValue(changed);
    assertThatExceptionOfType(StaleDataException.class)
        .isThrownBy(
            () ->
                change(
                    roles -> {
                      roles.update(role(404, "missing"));
                      return true;
                    }));
  }

  @Test
  void deletesARoleAndNothingWhereThereIsNone() {
    insert(role(1, "a"));

    for (int number : new int[] {404, 1, 1}) {
      change(
          roles -> {
            roles.lockAll();
            roles.delete(id(number));
            return true;
          });
    }

    assertThat(find(1)).isEmpty();
    insert(role(2, "a"));
  }

  @Test
  void aRoleIsInUseWhileAUserHasItActiveOrNot() {
    insert(role(1, "a"));
    assertThat(isInUse("a")).isFalse();

    Storage.platformUsers(persistence)
        .insert(UserFixture.anInactiveUser(1).withRoles("a").onPlatform());

    assertThat(isInUse("a")).isTrue();
    assertThat(isInUse("Owner")).isFalse();
  }

  @Test
  void aRoleIsInUseWhileAPendingInvitationGrantsIt() {
    insert(role(1, "a_b"));
    insert(role(2, "axb"));
    insert(role(3, "a"));
    invite(InviteFixture.aPendingInvite(1).withRoles("Owner", "a_b", "c"));
    invite(InviteFixture.aPendingInvite(2).withRoles("a").withStatus(InviteStatus.CANCELED));

    assertThat(isInUse("a_b")).isTrue();
    assertThat(isInUse("axb")).isFalse();
    assertThat(isInUse("a")).isFalse();
  }

  @Test
  void anInvitationWhoseTermIsOverKeepsNoRoleInUse() {
    insert(role(1, "a"));
    InviteFixture pending = InviteFixture.aPendingInvite(1).withRoles("a");
    Instant end = pending.values().require(InviteFields.EXPIRES_AT);
    invite(pending);

    assertThat(isInUse("a", end.minus(1, ChronoUnit.MICROS))).isTrue();
    assertThat(isInUse("a", end)).isFalse();
  }

  @Test
  void nobodyGivesALockedRoleBeforeTheTransactionEnds() {
    insert(role(1, "a"));

    assertThat(givenWhile(roles -> roles.update(role(1, "a").named("Another")))).isTrue();
    assertThat(isInUse("a")).isTrue();
  }

  @Test
  void nobodyGivesARoleThatIsGoneOnceItIsUnlocked() {
    insert(role(1, "a"));

    assertThat(givenWhile(roles -> roles.delete(id(1)))).isFalse();
  }

  @Test
  void nobodyHoldsALockedRoleBeforeTheTransactionEnds() {
    insert(role(1, "a"));

    assertThat(triedWhile(roles -> roles.update(role(1, "a").named("Another")), this::held))
        .isTrue();
    assertThat(triedWhile(roles -> roles.delete(id(1)), this::held)).isFalse();
  }

  @Test
  void nobodyLocksARoleThatIsHeldBeforeTheTransactionEnds() {
    insert(role(1, "a"));

    try (Threads threads = new Threads()) {
      Future<ImmutableList<Role>> other =
          change(
              roles -> {
                roles.hold(ImmutableSet.of(RoleKey.parse("a")));
                Future<ImmutableList<Role>> locking =
                    threads.start(() -> change(RoleRepository::lockAll));
                assertThat(Threads.endsAtOnce(locking)).isFalse();
                return locking;
              });
      assertThat(Threads.resultOf(other)).containsExactly(Role.OWNER, role(1, "a"));
    }
  }

  private boolean held() {
    try {
      return change(
          roles -> {
            roles.hold(ImmutableSet.of(RoleKey.OWNER, RoleKey.parse("a")));
            return true;
          });
    } catch (StaleDataException gone) {
      assertThat(gone.id()).isEqualTo("a");
      return false;
    }
  }

  private boolean givenWhile(Consumer<RoleRepository> change) {
    return triedWhile(change, this::give);
  }

  /** Whether somebody succeeded who tried something while the role was locked and changed. */
  private boolean triedWhile(Consumer<RoleRepository> change, Callable<Boolean> attempt) {
    try (Threads threads = new Threads()) {
      Future<Boolean> other =
          change(
              roles -> {
                roles.lockAll();
                Future<Boolean> trying = threads.start(attempt);
                assertThat(Threads.endsAtOnce(trying)).isFalse();
                change.accept(roles);
                return trying;
              });
      return Threads.resultOf(other);
    }
  }

  private boolean give() {
    try {
      Storage.platformUsers(persistence)
          .insert(UserFixture.anActiveUser(1).withRoles("a", "Owner").onPlatform());
      return true;
    } catch (StaleDataException gone) {
      assertThat(gone.id()).isEqualTo("a");
      return false;
    }
  }

  private void invite(InviteFixture invite) {
    persistence
        .platform()
        .execute(platform -> platform.invites().insert(ImmutableList.of(invite.values())));
  }

  private boolean isInUse(String key) {
    return isInUse(key, InviteFixture.aPendingInvite(1).values().require(InviteFields.SENT_AT));
  }

  private boolean isInUse(String key, Instant now) {
    return change(roles -> roles.isInUse(RoleKey.parse(key), now));
  }

  private <T> T change(Function<RoleRepository, T> work) {
    return persistence.platform().execute(platform -> work.apply(platform.roles()));
  }

  private void assertConflict(String field, Role role) {
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> insert(role))
        .satisfies(
            conflict -> {
              assertThat(conflict.entity()).isEqualTo("role");
              assertThat(conflict.field()).isEqualTo(field);
            });
  }

  private void insert(Role role) {
    persistence
        .platform()
        .execute(
            platform -> {
              platform.roles().insert(role);
              return true;
            });
  }

  private Optional<Role> find(int number) {
    return persistence.platform().read(platform -> platform.roles().find(id(number)));
  }

  private static Role role(int number, String key) {
    return Role.of(
        id(number), RoleKey.parse(key), "The " + key, Instant.parse("2026-01-01T00:00:00.000001Z"));
  }

  private static RoleId id(int number) {
    return new RoleId(SequentialIds.numbered(1_000 + number));
  }
}
