package dev.tenantry.verification;

import com.google.common.util.concurrent.Uninterruptibles;
import dev.tenantry.application.spi.InviteRepository;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.TokenDigest;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteFields;
import dev.tenantry.domain.invite.InviteStates;
import dev.tenantry.domain.invite.InviteStatus;
import dev.tenantry.domain.user.UserId;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A fault to be caught: an invitation is settled by looking whether it is pending, and then writing
 * that it no longer is. Whoever looks first waits until somebody else has seen the same, so that
 * the race is lost on every machine; for one race.
 */
final class CheckingFirst {

  private final AtomicReference<TokenDigest> first = new AtomicReference<>();
  private final CountDownLatch looks = new CountDownLatch(2);

  /** The same repositories, but for how an invitation is settled. */
  PlatformRepositories of(PlatformRepositories right) {
    return proxy(
        PlatformRepositories.class,
        (self, method, arguments) ->
            method.getName().equals("invites")
                ? checking(right.invites())
                : invoke(right, method, arguments));
  }

  private InviteRepository checking(InviteRepository right) {
    return proxy(
        InviteRepository.class,
        (self, method, arguments) ->
            method.getName().equals("settle")
                ? settle(
                    right,
                    (TokenDigest) arguments[0],
                    (InviteStatus) arguments[1],
                    (Optional<?>) arguments[2],
                    (Instant) arguments[3])
                : invoke(right, method, arguments));
  }

  private Optional<Values<Invite>> settle(
      InviteRepository invites,
      TokenDigest token,
      InviteStatus status,
      Optional<?> acceptedBy,
      Instant now) {
    Optional<Values<Invite>> pending =
        invites
            .find(token, now)
            .filter(invite -> InviteStates.statusOf(invite) == InviteStatus.PENDING);
    pending.ifPresent(invite -> waitForAnother(token));
    Optional<Values<Invite>> settled =
        pending.map(
            invite ->
                invite.toBuilder()
                    .set(InviteFields.STATUS, status.word())
                    .set(InviteFields.STATUS_UPDATED_AT, now)
                    .set(InviteFields.ACCEPTED_BY_USER_ID, (UserId) acceptedBy.orElse(null))
                    .set(InviteFields.UPDATED_AT, now)
                    .build());
    settled.ifPresent(
        invite -> {
          invites.lock(invite.require(InviteFields.ID));
          invites.update(invite);
        });
    return settled;
  }

  private void waitForAnother(TokenDigest token) {
    first.compareAndSet(null, token);
    if (token.equals(first.get())) {
      looks.countDown();
      Uninterruptibles.awaitUninterruptibly(looks);
    }
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
