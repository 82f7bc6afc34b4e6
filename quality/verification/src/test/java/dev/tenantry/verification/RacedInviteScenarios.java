package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.AcceptUserInvite;
import dev.tenantry.application.api.command.Invitee;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.application.spi.InviteMail;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.InviteNotUsableException;
import dev.tenantry.domain.invite.InviteQuery;
import dev.tenantry.domain.invite.InviteStatus;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.testkit.ProofSize;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

abstract class RacedInviteScenarios extends InviteScenarios {

  private static final int TOKENS = ProofSize.of(20, 10_000);
  private static final int FEWER_TOKENS = ProofSize.of(20, 1_000);
  private static final int THREADS = 32;

  /** A token is raced for by one group of threads, so that many tokens take no longer than few. */
  private static final int GROUPS = 4;

  private final ConcurrentLinkedQueue<InviteMail> mails = new ConcurrentLinkedQueue<>();

  @Override
  Tenantry.Builder configured(Tenantry.Builder builder) {
    return builder.inviteDelivery(mails::add).maxPendingInvites(TOKENS);
  }

  @Test
  void ofAllWhoAcceptOneTokenAtOnceExactlyOneBecomesAUser() throws Exception {
    inviteAll(TOKENS);
    AtomicInteger accepted = new AtomicInteger();

    race(mail -> ImmutableList.of(() -> count(accepted, () -> accept(mail))));

    assertThat(accepted).hasValue(TOKENS);
    assertThat(usersOfAcme()).isEqualTo(TOKENS + 2);
    assertThat(countOf(InviteStatus.ACCEPTED)).isEqualTo(TOKENS);
  }

  @Test
  void ofAcceptingDecliningAndCancelingAtOnceOneHappens() throws Exception {
    inviteAll(FEWER_TOKENS);
    AtomicInteger settled = new AtomicInteger();

    race(
        mail ->
            ImmutableList.of(
                () -> count(settled, () -> guest().declineUserInvite(mail.token())),
                () -> count(settled, () -> accept(mail)),
                () -> count(settled, () -> admin.cancelUserInvite(mail.invite().id()))));

    assertThat(settled).hasValue(FEWER_TOKENS);
    assertThat(usersOfAcme()).isEqualTo(countOf(InviteStatus.ACCEPTED) + 2);
    assertThat(countOf(InviteStatus.PENDING)).isZero();
  }

  @Test
  void ofAcceptingAndResendingAtOnceTheUserIsThereOrTheOldTokenIsDead() throws Exception {
    inviteAll(FEWER_TOKENS);
    ImmutableList<InviteMail> first = ImmutableList.copyOf(mails);
    clock.advance(Duration.ofMinutes(1));

    race(
        mail ->
            ImmutableList.of(
                () -> attempt(() -> accept(mail)),
                () -> attempt(() -> admin.resendUserInvite(mail.invite().id()))));

    assertThat(usersOfAcme()).isEqualTo(countOf(InviteStatus.ACCEPTED) + 2);
    assertThat(countOf(InviteStatus.ACCEPTED) + countOf(InviteStatus.PENDING))
        .isEqualTo(FEWER_TOKENS);
    assertThat(first).noneMatch(mail -> guest().checkUserInviteToken(mail.token()).isValid());
  }

  private void inviteAll(int tokens) {
    List<Invitee> rows = new ArrayList<>();
    for (int i = 0; i < tokens; i++) {
      rows.add(Invitee.of("user" + i + "@example.com"));
    }
    for (List<Invitee> call : Lists.partition(rows, SendUserInvites.MAX_ROWS)) {
      admin.sendUserInvites(SendUserInvites.to(acme.id()).invite(call));
    }
    assertThat(mails).hasSize(tokens);
  }

  /** What to do with a mail, in an order that differs from thread to thread. */
  private interface Use {
    ImmutableList<Runnable> of(InviteMail mail);
  }

  private void race(Use use) throws Exception {
    ImmutableList<InviteMail> sent = ImmutableList.copyOf(mails);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Boolean>> tasks = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int own = thread;
        tasks.add(
            () -> {
              for (int i = own % GROUPS; i < sent.size(); i += GROUPS) {
                List<Runnable> uses = new ArrayList<>(use.of(sent.get(i)));
                Collections.rotate(uses, own / GROUPS);
                uses.forEach(Runnable::run);
              }
              return true;
            });
      }
      for (Future<Boolean> done : threads.invokeAll(tasks)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void count(AtomicInteger successes, Runnable answer) {
    try {
      answer.run();
      successes.incrementAndGet();
    } catch (InviteNotUsableException tooLate) {
      assertThat(tooLate.reason()).isNotEqualTo(InviteNotUsableException.Reason.UNKNOWN);
    }
  }

  private static void attempt(Runnable change) {
    try {
      change.run();
    } catch (InviteNotUsableException | InvalidInputException tooLate) {
      assertThat(tooLate).isNotNull();
    }
  }

  private void accept(InviteMail mail) {
    guest().acceptUserInvite(AcceptUserInvite.of(mail.token()));
  }

  private long usersOfAcme() {
    return admin.users(UserQuery.where(UserFields.TENANT_ID.equalTo(acme.id()))).totalCount();
  }

  private long countOf(InviteStatus status) {
    return admin.userInvites(InviteQuery.withStatus(status)).totalCount();
  }
}
