package dev.tenantry.springboot;

import dev.tenantry.application.api.SyncStatus;
import dev.tenantry.application.api.Synchronization;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** How far the two systems are in step, in counts alone: ids are nobody's business here. */
record SyncHealth(Synchronization sync) implements HealthIndicator {

  @Override
  public Health health() {
    SyncStatus status = sync.status();
    Health.Builder health = status.unreachable().isEmpty() ? Health.up() : Health.down();
    health
        .withDetail("pending", status.pending())
        .withDetail("parked", status.parked())
        .withDetail("regressed", status.regressed());
    status.oldest().ifPresent(oldest -> health.withDetail("oldest", oldest));
    status.aheadOfClock().ifPresent(ahead -> health.withDetail("aheadOfClock", ahead));
    if (!status.unreachable().isEmpty()) {
      health.withDetail("unreachable", status.unreachable());
    }
    return health.build();
  }
}
