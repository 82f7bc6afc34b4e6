package dev.tenantry.application.internal.sync;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import dev.tenantry.application.api.Discrepancy;
import dev.tenantry.application.api.DrainReport;
import dev.tenantry.application.api.Reconcile;
import dev.tenantry.application.api.ReconcileReport;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what a reconciliation finds, and passes it on; for one thread. */
final class ReconcileTally {

  private final Reconcile how;
  private final DrainTally drained = new DrainTally();
  private final Map<Discrepancy.Kind, Long> counts = new EnumMap<>(Discrepancy.Kind.class);
  private final List<Discrepancy> first = new ArrayList<>();
  private long compared;

  ReconcileTally(Reconcile how) {
    this.how = how;
  }

  void compared(int entities) {
    compared += entities;
  }

  void found(Discrepancy discrepancy) {
    counts.merge(discrepancy.kind(), 1L, Long::sum);
    if (first.size() < ReconcileReport.MAX_LISTED) {
      first.add(discrepancy);
    }
    how.listener().accept(discrepancy);
  }

  DrainTally drained() {
    return drained;
  }

  ReconcileReport report() {
    DrainReport exchanges = drained.report();
    return new ReconcileReport(
        how.isApplying(),
        compared,
        Maps.immutableEnumMap(counts),
        ImmutableList.copyOf(first),
        exchanges);
  }
}
