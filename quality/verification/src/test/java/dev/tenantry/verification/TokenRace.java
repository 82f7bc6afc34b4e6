package dev.tenantry.verification;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.AcceptUserInvite;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.Invitee;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.application.spi.Persistence;
import dev.tenantry.application.spi.TokenDigest;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.InviteNotUsableException;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.value.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Invitations whose tokens are known, and many who want to answer them at once. */
record TokenRace(Tenantry tenantry, Persistence storage) {

  static final int THREADS = 32;

  /** Each token is raced for by one group of the threads, so that many tokens take no hour. */
  private static final int GROUPS = 4;

  private static final int A_CALL = 1_000;
  private static final int SLOWEST_A_SECOND = 50;

  /** As many invitations into a role, each with a token that is made from its id. */
  ImmutableList<Invite> invited(int number) {
    PlatformApi admin = tenantry.platform().asSuperAdmin();
    admin.createRole(CreateRole.of("writer", "Writer"));
    List<Invitee> rows =
        IntStream.range(0, number)
            .mapToObj(i -> Invitee.of("invitee" + i + "@example.com").withRoles("writer"))
            .toList();
    ImmutableList<Invite> invites =
        Lists.partition(rows, A_CALL).stream()
            .map(
                some ->
                    SendUserInvites.to(admin.createTenant(CreateTenant.named("Acme")).id())
                        .invite(some))
            .flatMap(command -> admin.sendUserInvites(command).invites().stream())
            .collect(toImmutableList());
    Lists.partition(invites, A_CALL).forEach(this::storeTokens);
    return invites;
  }

  /** Lets all answer all of them so, and says how many were told that they did. */
  int answered(List<Invite> invites, Consumer<Invite> answer) {
    AtomicInteger answered = new AtomicInteger();
    Duration patience = Duration.ofSeconds(60 + invites.size() / SLOWEST_A_SECOND);
    AtOnce.failuresWithin(
            patience,
            THREADS,
            thread ->
                () -> {
                  for (int i = thread % GROUPS; i < invites.size(); i += GROUPS) {
                    Invite invite = invites.get(i);
                    counted(answered, () -> answer.accept(invite));
                  }
                })
        .forEach(TokenRace::fail);
    return answered.get();
  }

  void accept(Invite invite) {
    tenantry.platform().asGuest().acceptUserInvite(AcceptUserInvite.of(tokenOf(invite)));
  }

  void decline(Invite invite) {
    tenantry.platform().asGuest().declineUserInvite(tokenOf(invite));
  }

  /** Counts what succeeds; whoever comes too late is refused. */
  static void counted(AtomicInteger successes, Runnable answer) {
    try {
      answer.run();
      successes.incrementAndGet();
    } catch (InviteNotUsableException | InvalidInputException tooLate) {
      assertThat(tooLate.getMessage()).isNotEmpty();
    }
  }

  static void fail(Throwable failure) {
    throw new AssertionError("a thread failed", failure);
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
}
