package dev.tenantry.application.internal.outbox;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.tenantry.application.internal.sync.Backoff;
import dev.tenantry.application.spi.ChangeListener;
import dev.tenantry.application.spi.IdGenerator;
import dev.tenantry.application.spi.InviteDelivery;
import dev.tenantry.application.spi.PlatformPersistence;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.TokenGenerator;
import dev.tenantry.application.spi.UnitOfWork;
import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Who is to be told of what, as a host has said it. */
public record Telling(
    ImmutableMap<String, ChangeListener> listeners,
    Optional<InviteDelivery> delivery,
    TokenGenerator tokens,
    IdGenerator ids,
    Clock clock,
    RandomGenerator random) {

  /** The name of the one who sends the mails of invitations. */
  public static final String MAIL = "invite-delivery";

  /** Whoever tells what this storage holds. */
  public Courier courierOf(PlatformPersistence platform) {
    UnitOfWork<PlatformRepositories> work = platform.platformInBackground();
    ImmutableMap.Builder<String, Recipient> recipients = ImmutableMap.builder();
    listeners.forEach(
        (name, listener) -> recipients.put(name, new ListenerRecipient(listener, work)));
    delivery.ifPresent(port -> recipients.put(MAIL, new MailRecipient(port, tokens, work, clock)));
    return new Courier(work, recipients.buildOrThrow(), new Backoff(random), clock);
  }

  ImmutableSet<String> listenerNames() {
    return listeners.keySet();
  }
}
