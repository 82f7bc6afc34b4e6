package dev.tenantry.domain.field;

/** What may be done with a {@link Field}, part of its declaration. */
public enum Trait {
  /** Present on every entity; it can be changed but not cleared. */
  REQUIRED,
  /**
   * May stand in a {@link dev.tenantry.domain.query.Patch}; who may patch it is the sync policy's
   * business.
   */
  PATCHABLE,
  /** May stand in a query's filter. */
  FILTERABLE,
  /** May be a query's order. */
  ORDERABLE,
  /** May be a query's search key. */
  SEARCHABLE,
  /** Follows from other state, so that nobody sets it; storage may compute it. */
  DERIVED
}
