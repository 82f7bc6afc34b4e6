package dev.tenantry.application.internal;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tenantry.application.api.Deliveries;
import dev.tenantry.application.internal.outbox.Courier;
import dev.tenantry.application.spi.Outbox;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.event.ChangeEvent;
import java.util.UUID;
import java.util.stream.Stream;

/** The use cases of what is to be told. */
record DeliveriesHandler(Courier courier) implements Deliveries {

  @Override
  public int drain() {
    return courier.drain();
  }

  @Override
  public Status status() {
    ImmutableList<Failing> unknown =
        courier.unknown(MAX_FAILING).stream()
            .map(waiting -> shown(waiting, UNKNOWN_LISTENER))
            .collect(toImmutableList());
    ImmutableSet<UUID> shownAlready = unknown.stream().map(Failing::id).collect(toImmutableSet());
    Stream<Failing> failing =
        courier.failing(MAX_FAILING).stream()
            .filter(waiting -> !shownAlready.contains(waiting.entry().id()))
            .map(waiting -> shown(waiting, waiting.code()));
    return new Status(
        courier.count(), Stream.concat(failing, unknown.stream()).collect(toImmutableList()));
  }

  @Override
  public void retry(UUID id) {
    if (!courier.retry(Operations.given("id", id))) {
      throw new NotFoundException("delivery", id.toString());
    }
  }

  @Override
  public int retryAll() {
    return courier.retryAll();
  }

  @Override
  public void drop(UUID id) {
    courier.drop(Operations.given("id", id));
  }

  private static Failing shown(Outbox.Waiting waiting, String code) {
    Outbox.Stored entry = waiting.entry();
    return new Failing(
        entry.id(),
        entry.consumer(),
        entry.subject(),
        what(entry),
        waiting.parked(),
        waiting.failures(),
        code);
  }

  private static String what(Outbox.Stored entry) {
    try {
      return entry.event().get().map(ChangeEvent::type).orElse("InviteMail");
    } catch (RuntimeException unreadable) {
      return "unreadable";
    }
  }
}
