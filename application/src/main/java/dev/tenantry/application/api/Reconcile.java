package dev.tenantry.application.api;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tenantry.domain.query.Query;
import java.util.function.Consumer;

/** How to reconcile: {@code Reconcile.applying().reportingTo(found -> log(found))}. Immutable. */
public final class Reconcile {

  private static final int DEFAULT_PAGE_SIZE = 500;

  private final boolean applying;
  private final int pageSize;
  private final Consumer<? super Discrepancy> listener;

  private Reconcile(boolean applying, int pageSize, Consumer<? super Discrepancy> listener) {
    this.applying = applying;
    this.pageSize = pageSize;
    this.listener = listener;
  }

  /** Looks, and changes nothing. */
  public static Reconcile dryRun() {
    return new Reconcile(false, DEFAULT_PAGE_SIZE, found -> {});
  }

  /** Exchanges what is not in step. */
  public static Reconcile applying() {
    return new Reconcile(true, DEFAULT_PAGE_SIZE, found -> {});
  }

  /**
   * Reads this many entities at a time; 500 where this is not called.
   *
   * @throws IllegalArgumentException if it is not between 1 and {@value Query#MAX_LIMIT}
   */
  public Reconcile pageSize(int entities) {
    checkArgument(
        entities >= 1 && entities <= Query.MAX_LIMIT,
        "'pageSize' must be between 1 and %s",
        Query.MAX_LIMIT);
    return new Reconcile(applying, entities, listener);
  }

  /** Tells this listener of every discrepancy as it is found, in the caller's thread. */
  public Reconcile reportingTo(Consumer<? super Discrepancy> everyOne) {
    return new Reconcile(applying, pageSize, everyOne);
  }

  /** Whether what is found is exchanged as well. */
  public boolean isApplying() {
    return applying;
  }

  /** How many entities are read at a time. */
  public int pageSize() {
    return pageSize;
  }

  /** Who is told of every discrepancy. */
  public Consumer<? super Discrepancy> listener() {
    return listener;
  }

  @Override
  public String toString() {
    return "Reconcile[" + (applying ? "applying" : "dry run") + ", pages of " + pageSize + "]";
  }
}
