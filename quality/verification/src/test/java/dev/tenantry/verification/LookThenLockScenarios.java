package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.application.api.command.Invitee;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.application.spi.InviteRepository;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.error.StaleDataException;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteQuery;
import dev.tenantry.domain.invite.InviteStatus;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.role.RoleId;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.user.UserQuery;
import java.lang.reflect.Proxy;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was looked at without a lock has changed by the time of the lock: the lock is believed. */
abstract class LookThenLockScenarios extends Scenarios {

  private static final Patch<User> RENAMED = UserPatch.set(UserFields.FIRST_NAME, "Francis");
  private static final Patch<User> DEACTIVATED = UserPatch.set(UserFields.ACTIVE, false);
  private static final UnaryOperator<Query<User>> SAME = UnaryOperator.identity();

  private InterceptedPersistence intercepted;
  private Tenantry late;
  private int looks;

  @BeforeEach
  final void lookThroughAGlass() {
    intercepted = new InterceptedPersistence(storage);
    late = Tenantry.builder().persistence(intercepted).clock(clock).build();
  }

  @AfterEach
  final void closeLate() {
    late.close();
  }

  @Test
  void aUserWhoWasDeactivatedMeanwhileChangesNothingOnThePlatform() {
    User anna = inactive("anna");
    platformLooksBackTo(user -> user.with(UserFields.ACTIVE, true));

    refusal(
        NotAllowedException.class,
        () -> late.platform().asUser(anna.id()).updateUser(anna.id(), RENAMED));

    assertThat(current(anna)).isEqualTo(anna);
  }

  @Test
  void aUserWhoWasDeactivatedMeanwhileChangesNothingAtTheBaas() {
    User anna = inactive("anna");
    baasLooksBackTo(user -> user.with(UserFields.ACTIVE, true), SAME);

    refusal(
        NotAllowedException.class,
        () -> late.baas().asUser(anna.id()).users().update(RENAMED, BaasUserKey.id(anna.baasId())));

    assertThat(current(anna)).isEqualTo(anna);
  }

  @Test
  void aRowThatNoLongerMatchesTheKeyIsNotFound() {
    User anna = user("anna");
    baasLooksBackTo(UnaryOperator.identity(), query -> UserQuery.all().limit(query.limit()));

    refusal(
        NotFoundException.class,
        () ->
            late.baas()
                .asSuperAdmin()
                .users()
                .update(RENAMED, BaasUserKey.email("former@example.com")));

    assertThat(current(anna)).isEqualTo(anna);
  }

  @Test
  void rowsThatNoLongerSatisfyTheQueryAreNeitherChangedNorCounted() {
    User anna = create(named("anna").withLocale("en-US"));
    User bo = create(named("bo").withLocale("de-DE"));
    baasLooksBackTo(UnaryOperator.identity(), query -> UserQuery.all());

    int found =
        late.baas()
            .asSuperAdmin()
            .users()
            .updateMany(RENAMED, UserQuery.where(UserFields.LOCALE.equalTo("en-US")));

    assertThat(found).isEqualTo(1);
    assertThat(current(anna).firstName()).contains("Francis");
    assertThat(current(bo)).isEqualTo(bo);
  }

  @Test
  void aUserWhoHasBecomeTheLastOwnerMeanwhileIsKept() {
    User owner = ownerOf(tenant("Acme"), "owner");
    platformLooksBackTo(user -> ++looks > 1 ? user : withoutRoles(user));

    assertThat(problems(() -> late.platform().asSuperAdmin().updateUser(owner.id(), DEACTIVATED)))
        .containsExactly("active LAST_OWNER");

    assertThat(current(owner)).isEqualTo(owner);
    assertThat(looks).isEqualTo(2);
  }

  @Test
  void whoeverAlwaysLooksTooLateIsToldSoAfterAFewAttempts() {
    User owner = ownerOf(tenant("Acme"), "owner");
    platformLooksBackTo(
        user -> {
          looks++;
          return withoutRoles(user);
        });

    StaleDataException stale =
        refusal(
            StaleDataException.class,
            () -> late.platform().asSuperAdmin().updateUser(owner.id(), DEACTIVATED));

    assertThat(stale.entity()).isEqualTo("user");
    assertThat(stale.id()).isEqualTo(owner.id().toString());
    assertThat(stale.expectedVersion()).isEqualTo(stale.actualVersion() - 1);
    assertThat(looks).isEqualTo(3);
    assertThat(current(owner)).isEqualTo(owner);
  }

  @Test
  void aRoleThatIsGoneMeanwhileIsGrantedByNoInvitationThatIsSentOrResent() {
    Tenant acme = tenant("Acme");
    RoleId writer = admin.createRole(CreateRole.of("writer", "Writer")).id();
    SendUserInvites toBo =
        SendUserInvites.to(acme.id()).invite(Invitee.of("bo@example.com").withRoles("writer"));
    Invite expired = admin.sendUserInvites(toBo).sent().get(0).invite();
    clock.advance(SendUserInvites.DEFAULT_TERM);
    intercepted.seePlatformAs(
        real -> SeenPlatform.of(real).withInvites(whoseCountLoses(writer, real)));

    assertThat(
            refusal(
                    StaleDataException.class,
                    () -> late.platform().asSuperAdmin().sendUserInvites(toBo))
                .entity())
        .isEqualTo("role");
    assertThat(
            refusal(
                    StaleDataException.class,
                    () -> late.platform().asSuperAdmin().resendUserInvite(expired.id()))
                .entity())
        .isEqualTo("role");
    assertThat(admin.userInvites(InviteQuery.withStatus(InviteStatus.PENDING)).data()).isEmpty();
  }

  /** The same invitations, except that whoever counts them finds the role deleted afterwards. */
  private static InviteRepository whoseCountLoses(RoleId role, PlatformRepositories real) {
    return (InviteRepository)
        Proxy.newProxyInstance(
            InviteRepository.class.getClassLoader(),
            new Class<?>[] {InviteRepository.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("count")) {
                real.roles().delete(role);
              }
              return method.invoke(real.invites(), arguments);
            });
  }

  private static Values<User> withoutRoles(Values<User> user) {
    return user.with(UserFields.ROLES, ImmutableSortedSet.of());
  }

  private void platformLooksBackTo(UnaryOperator<Values<User>> before) {
    intercepted.seePlatformAs(
        real -> SeenPlatform.of(real).withUsers(new StaleUsers(real.users(), before, SAME)));
  }

  private void baasLooksBackTo(
      UnaryOperator<Values<User>> before, UnaryOperator<Query<User>> sought) {
    intercepted.seeBaasAs(
        real ->
            new SeenBaas(
                new StaleUsers(real.users(), before, sought),
                real.tenants(),
                real.userQueue(),
                real.tenantQueue()));
  }
}
