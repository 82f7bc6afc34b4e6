package dev.tenantry.verification;

import static dev.tenantry.verification.TokenRace.THREADS;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Stopwatch;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.api.command.Invitee;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteQuery;
import dev.tenantry.domain.invite.InviteStatus;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.harness.FigureLine;
import dev.tenantry.testkit.ProofSize;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/**
 * What many do at once happens as if they had done it one after the other. {@code
 * -Dtenantry.tokens=1000000} races for so many tokens.
 */
abstract class RaceScenarios extends Scenarios {

  private static final int TOKENS =
      Integer.getInteger("tenantry.tokens", ProofSize.of(200, 10_000));
  private static final int SOME = 40;
  private static final int ROUNDS = 10;

  /** What the storage is called beside figures. */
  abstract String storageName();

  @Test
  void ofAllWhoAcceptOneTokenAtOnceExactlyOneBecomesAUser() {
    TokenRace race = race();
    ImmutableList<Invite> invites = race.invited(TOKENS);
    Stopwatch watch = Stopwatch.createStarted();

    int accepted = race.answered(invites, race::accept);

    Duration took = watch.elapsed();
    assertThat(accepted).isEqualTo(TOKENS);
    assertThat(admin.users(UserQuery.all()).totalCount()).isEqualTo(TOKENS);
    assertThat(baas.users().count(UserQuery.all())).isEqualTo(TOKENS);
    assertThat(countOf(InviteStatus.ACCEPTED)).isEqualTo(TOKENS);
    FigureLine.write(
        "races",
        took,
        ImmutableMap.of(
            "engine",
            storageName(),
            "tokens",
            TOKENS,
            "threads",
            THREADS,
            "users",
            accepted,
            "acceptedASecond",
            TOKENS * 1_000L / Math.max(1, took.toMillis())));
  }

  @Test
  void anInvitationIsAcceptedBeforeItsEndOrExpires() {
    TokenRace race = race();
    ImmutableList<Invite> invites = race.invited(SOME);
    TenantId acme = invites.get(0).tenantId();
    AtomicInteger accepted = new AtomicInteger();
    AtomicInteger passed = new AtomicInteger();

    AtOnce.failuresOf(
            THREADS,
            thread ->
                () -> {
                  for (Invite invite : invites) {
                    if (passed.incrementAndGet() == SOME * THREADS / 2) {
                      clock.advance(SendUserInvites.DEFAULT_TERM);
                    }
                    if (thread % 4 == 0) {
                      // Whoever invites anew notes that the one before has expired.
                      admin.sendUserInvites(SendUserInvites.to(acme).invite(invite.email()));
                    } else {
                      TokenRace.counted(accepted, () -> race.accept(invite));
                    }
                  }
                })
        .forEach(TokenRace::fail);

    long expired =
        invites.stream()
            .filter(each -> admin.userInvite(each.id()).status() == InviteStatus.EXPIRED)
            .count();
    assertThat(accepted.get() + expired).isEqualTo(SOME);
    assertThat(countOf(InviteStatus.ACCEPTED)).isEqualTo(accepted.get());
    assertThat(admin.users(UserQuery.all()).totalCount()).isEqualTo(accepted.get());
  }

  @Test
  void ofAcceptingDecliningAndCancelingAtOnceOneHappens() {
    TokenRace race = race();
    ImmutableList<Invite> invites = race.invited(SOME);
    AtomicInteger settled = new AtomicInteger();

    AtOnce.failuresOf(
            THREADS,
            thread ->
                () ->
                    invites.forEach(
                        invite ->
                            TokenRace.counted(
                                settled,
                                switch (thread % 3) {
                                  case 0 -> () -> race.accept(invite);
                                  case 1 -> () -> race.decline(invite);
                                  default -> () -> admin.cancelUserInvite(invite.id());
                                })))
        .forEach(TokenRace::fail);

    assertThat(settled).hasValue(SOME);
    assertThat(countOf(InviteStatus.PENDING)).isZero();
    assertThat(admin.users(UserQuery.all()).totalCount()).isEqualTo(countOf(InviteStatus.ACCEPTED));
  }

  @Test
  void anInvitationIsAcceptedOrItsTokenIsReplaced() {
    TokenRace race = race();
    ImmutableList<Invite> invites = race.invited(SOME);
    AtomicInteger accepted = new AtomicInteger();
    AtomicInteger resent = new AtomicInteger();
    clock.advance(Duration.ofMinutes(2));

    atOnce(
        () ->
            invites.forEach(
                invite -> {
                  TokenRace.counted(resent, () -> admin.resendUserInvite(invite.id()));
                  TokenRace.counted(accepted, () -> race.accept(invite));
                }),
        () ->
            invites.forEach(
                invite -> {
                  TokenRace.counted(accepted, () -> race.accept(invite));
                  TokenRace.counted(resent, () -> admin.resendUserInvite(invite.id()));
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

  private TokenRace race() {
    return new TokenRace(tenantry, storage);
  }

  private long countOf(InviteStatus status) {
    return admin.userInvites(InviteQuery.withStatus(status)).totalCount();
  }

  /** Lets all threads do this, the first half one thing and the second half the other. */
  private static void atOnce(ThrowingCallable one, ThrowingCallable other) {
    AtOnce.failuresOf(THREADS, thread -> thread % 2 == 0 ? one : other).forEach(TokenRace::fail);
  }

  private static void atOnce(ThrowingCallable task) {
    atOnce(task, task);
  }
}
