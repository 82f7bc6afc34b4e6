package dev.tenantry.application.internal;

import static com.google.common.collect.ImmutableList.toImmutableList;

import dev.tenantry.application.api.Deliveries;
import dev.tenantry.application.internal.outbox.Courier;
import dev.tenantry.application.spi.Outbox;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.event.ChangeEvent;
import java.util.UUID;

/** The use cases of what is to be told. */
record DeliveriesHandler(Courier courier) implements Deliveries {

  @Override
  public int drain() {
    return courier.drain();
  }

  @Override
  public Status status() {
    return new Status(
        courier.count(),
        courier.failing(MAX_FAILING).stream()
            .map(DeliveriesHandler::shown)
            .collect(toImmutableList()));
  }

  @Override
  public void retry(UUID id) {
    if (!courier.retry(id)) {
      throw new NotFoundException("delivery", id.toString());
    }
  }

  @Override
  public void drop(UUID id) {
    courier.drop(id);
  }

  private static Failing shown(Outbox.Waiting waiting) {
    Outbox.Stored entry = waiting.entry();
    return new Failing(
        entry.id(),
        entry.consumer(),
        entry.subject(),
        what(entry),
        waiting.parked(),
        waiting.failures(),
        waiting.code());
  }

  private static String what(Outbox.Stored entry) {
    try {
      return entry.event().get().map(ChangeEvent::type).orElse("InviteMail");
    } catch (RuntimeException unreadable) {
      return "unreadable";
    }
  }
}
