package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Stopwatch;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.tenantry.application.api.command.AcceptUserInvite;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.api.command.Invitee;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.application.spi.TokenDigest;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.InviteNotUsableException;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteQuery;
import dev.tenantry.domain.invite.InviteStatus;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.domain.value.Secret;
import dev.tenantry.testkit.ProofSize;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What many do at once happens as if they had done it one after the other. */
abstract class RaceScenarios extends Scenarios {

  private static final int THREADS = 32;
  private static final int TOKENS = ProofSize.of(200, 10_000);

  /** Each token is raced for by one group of the threads, so that many tokens take no hour. */
  private static final int GROUPS = 4;

  private static final int SOME = 40;
  private static final int A_CALL = 1_000;
  private static final int ROUNDS = 10;

  /** What the storage is called beside figures. */
  abstract String storageName();

  @Test
  void ofAllWhoAcceptOneTokenAtOnceExactlyOneBecomesAUser() {
    ImmutableList<Invite> invites = invited(TOKENS);
    AtomicInteger accepted = new AtomicInteger();
    Stopwatch watch = Stopwatch.createStarted();

    AtOnce.failuresOf(
            THREADS,
            thread ->
                () -> {
                  for (int i = thread % GROUPS; i < TOKENS; i += GROUPS) {
                    Invite invite = invites.get(i);
                    counted(accepted, () -> accept(invite));
                  }
                })
        .forEach(RaceScenarios::fail);

    double seconds = watch.elapsed(TimeUnit.MILLISECONDS) / 1_000.0;
    assertThat(accepted).hasValue(TOKENS);
    assertThat(admin.users(UserQuery.all()).totalCount()).isEqualTo(TOKENS);
    assertThat(baas.users().count(UserQuery.all())).isEqualTo(TOKENS);
    assertThat(countOf(InviteStatus.ACCEPTED)).isEqualTo(TOKENS);
    System.out.printf(
        Locale.ROOT,
        "%s: %,d tokens raced by %d threads gave %,d users, %.1f s, %.0f accepted a second%n",
        storageName(),
        TOKENS,
        THREADS,
        accepted.get(),
        seconds,
        TOKENS / seconds);
  }

  @Test
  void ofAcceptingDecliningAndCancelingAtOnceOneHappens() {
    ImmutableList<Invite> invites = invited(SOME);
    AtomicInteger settled = new AtomicInteger();

    AtOnce.failuresOf(
            THREADS,
            thread ->
                () ->
                    invites.forEach(
                        invite ->
                            counted(
                                settled,
                                switch (thread % 3) {
                                  case 0 -> () -> accept(invite);
                                  case 1 -> () -> decline(invite);
                                  default -> () -> admin.cancelUserInvite(invite.id());
                                })))
        .forEach(RaceScenarios::fail);

    assertThat(settled).hasValue(SOME);
    assertThat(countOf(InviteStatus.PENDING)).isZero();
    assertThat(admin.users(UserQuery.all()).totalCount()).isEqualTo(countOf(InviteStatus.ACCEPTED));
  }

  @Test
  void anInvitationIsAcceptedOrItsTokenIsReplaced() {
    ImmutableList<Invite> invites = invited(SOME);
    AtomicInteger accepted = new AtomicInteger();
    AtomicInteger resent = new AtomicInteger();
    clock.advance(Duration.ofMinutes(2));

    atOnce(
        () ->
            invites.forEach(
                invite -> {
                  counted(resent, () -> admin.resendUserInvite(invite.id()));
                  counted(accepted, () -> accept(invite));
                }),
        () ->
            invites.forEach(
                invite -> {
                  counted(accepted, () -> accept(invite));
                  counted(resent, () -> admin.resendUserInvite(invite.id()));
                }));

    assertThat(accepted.get() + resent.get()).isEqualTo(SOME);
    assertThat(countOf(InviteStatus.ACCEPTED)).isEqualTo(accepted.get());
    assertThat(countOf(InviteStatus.PENDING)).isEqualTo(resent.get());
    assertThat(admin.users(UserQuery.all()).totalCount()).isEqualTo(accepted.get());
  }

  @Test
  void ofManyWhoInviteOneAddressAtOnceOneSucceeds() {
    Tenant acme = tenant("Acme");
    List<Invitee> rows =
        IntStream.range(0, SOME).mapToObj(i -> Invitee.of("invitee" + i + "@example.com")).toList();
    AtomicInteger sent = new AtomicInteger();

    atOnce(
        () ->
            sent.addAndGet(
                admin.sendUserInvites(SendUserInvites.to(acme.id()).invite(rows)).sent().size()));

    assertThat(sent).hasValue(SOME);
    assertThat(countOf(InviteStatus.PENDING)).isEqualTo(SOME);
  }

  @Test
  void ofTwoOwnersWhoAreDemotedAtOnceOneStays() {
    assertOneStays(this::demote, this::demote);
  }

  @Test
  void ofTwoOwnersOfWhomOneIsDemotedAndOneDeactivatedAtOnceOneStays() {
    assertOneStays(
        this::demote,
        owner -> admin.updateUser(owner.id(), UserPatch.set(UserFields.ACTIVE, false)));
  }

  @Test
  void ofManyWhoCreateOneAddressAtOnceExactlyOneSucceeds() {
    for (int round = 0; round < ROUNDS; round++) {
      String name = "anna" + round;

      assertThat(
              AtOnce.failuresOf(
                  THREADS,
                  i -> () -> admin.createUser(CreateUser.of(addressOf(name), name + "-" + i))))
          .hasSize(THREADS - 1)
          .hasOnlyElementsOfType(ConflictException.class);
    }
    assertThat(admin.users(UserQuery.all()).totalCount()).isEqualTo(ROUNDS);
  }

  private void assertOneStays(Consumer<User> one, Consumer<User> other) {
    for (int round = 0; round < ROUNDS; round++) {
      Tenant acme = tenant("Acme" + round);
      User first = ownerOf(acme, "first" + round);
      User second = ownerOf(acme, "second" + round);

      assertThat(AtOnce.failuresOf(() -> one.accept(first), () -> other.accept(second)))
          .hasSize(1)
          .hasOnlyElementsOfType(InvalidInputException.class);
      assertThat(
              admin
                  .users(
                      UserQuery.where(UserFields.TENANT_ID.equalTo(acme.id()))
                          .and(UserFields.ROLE_KEY.equalTo("Owner"))
                          .and(UserFields.ACTIVE.equalTo(true)))
                  .totalCount())
          .isEqualTo(1);
    }
  }

  private void demote(User owner) {
    admin.unassignRolesFromUser(owner.id(), ImmutableList.of("Owner"));
  }

  /** As many invitations into a role, each with a token that is made from its id. */
  private ImmutableList<Invite> invited(int number) {
    admin.createRole(CreateRole.of("writer", "Writer"));
    List<Invitee> rows =
        IntStream.range(0, number)
            .mapToObj(i -> Invitee.of("invitee" + i + "@example.com").withRoles("writer"))
            .toList();
    ImmutableList.Builder<Invite> invites = ImmutableList.builder();
    for (List<Invitee> some : Lists.partition(rows, A_CALL)) {
      Tenant tenant = tenant("Acme");
      invites.addAll(admin.sendUserInvites(SendUserInvites.to(tenant.id()).invite(some)).invites());
    }
    ImmutableList<Invite> all = invites.build();
    Lists.partition(all, A_CALL).forEach(this::storeTokens);
    return all;
  }

  private void storeTokens(List<Invite> invites) {
    storage
        .platform()
        .execute(
            stored -> {
              for (Invite invite : invites) {
                stored.invites().lock(invite.id());
                stored
                    .invites()
                    .storeToken(invite.id(), Optional.of(TokenDigest.of(tokenOf(invite))));
              }
              return true;
            });
  }

  private static Secret tokenOf(Invite invite) {
    return Secret.of("token of " + invite.id());
  }

  private void accept(Invite invite) {
    tenantry.platform().asGuest().acceptUserInvite(AcceptUserInvite.of(tokenOf(invite)));
  }

  private void decline(Invite invite) {
    tenantry.platform().asGuest().declineUserInvite(tokenOf(invite));
  }

  private long countOf(InviteStatus status) {
    return admin.userInvites(InviteQuery.withStatus(status)).totalCount();
  }

  /** Lets all threads do this, the first half one thing and the second half the other. */
  private static void atOnce(ThrowingCallable one, ThrowingCallable other) {
    AtOnce.failuresOf(THREADS, thread -> thread % 2 == 0 ? one : other)
        .forEach(RaceScenarios::fail);
  }

  private static void atOnce(ThrowingCallable task) {
    atOnce(task, task);
  }

  private static void fail(Throwable failure) {
    throw new AssertionError("a thread failed", failure);
  }

  /** Counts what succeeds; whoever comes too late is refused. */
  private static void counted(AtomicInteger successes, Runnable answer) {
    try {
      answer.run();
      successes.incrementAndGet();
    } catch (InviteNotUsableException | InvalidInputException tooLate) {
      assertThat(tooLate.getMessage()).isNotEmpty();
    }
  }
}
