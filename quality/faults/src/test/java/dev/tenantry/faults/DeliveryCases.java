package dev.tenantry.faults;

import static dev.tenantry.faults.UseCase.onPlatform;
import static dev.tenantry.faults.UseCase.repair;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.Deliveries;
import java.util.UUID;

/** What is told after a commit. */
final class DeliveryCases {

  static final ImmutableList<UseCase> ALL =
      ImmutableList.of(
          repair(
              "tell what was not told",
              Stage::leaveWhatWasNotTold,
              (tenantry, cast) -> tenantry.deliveries().drain()),
          onPlatform(
              "look at what was not told",
              Stage::parkWhatWasNotTold,
              (tenantry, cast) -> tenantry.deliveries().status()),
          onPlatform(
              "let a parked event be told",
              Stage::parkWhatWasNotTold,
              (tenantry, cast) ->
                  tenantry
                      .deliveries()
                      .retry(parked(tenantry.deliveries(), cast.anna().id().value()))),
          repair(
              "let all that is parked be told",
              Stage::parkWhatWasNotTold,
              (tenantry, cast) -> tenantry.deliveries().retryAll()),
          onPlatform(
              "never tell a parked event",
              Stage::parkWhatWasNotTold,
              (tenantry, cast) ->
                  tenantry
                      .deliveries()
                      .drop(parked(tenantry.deliveries(), cast.anna().id().value()))));

  private DeliveryCases() {}

  private static UUID parked(Deliveries deliveries, UUID subject) {
    return deliveries.status().failing().stream()
        .filter(each -> each.parked() && each.subject().equals(subject))
        .map(Deliveries.Failing::id)
        .findFirst()
        .orElseThrow();
  }
}
