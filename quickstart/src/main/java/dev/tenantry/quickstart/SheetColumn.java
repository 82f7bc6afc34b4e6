package dev.tenantry.quickstart;

/** A column that a sheet may have. */
interface SheetColumn {

  /** The column's name in the first line of a sheet. */
  String header();

  /** What the library's commands call it. */
  String path();

  /** Whether a sheet must have the column, and every row a value in it. */
  boolean isMandatory();
}
