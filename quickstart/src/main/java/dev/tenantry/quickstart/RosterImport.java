package dev.tenantry.quickstart;

import com.google.common.collect.Iterators;
import dev.tenantry.application.api.PlatformApi;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Makes a roster's tenants, roles and users: a row that is wrong leaves nothing behind, and spoils
 * no other.
 *
 * <p>Rows are imported many at once; where that fails, the same ones again row by row, so that each
 * refusal finds its row. Whoever is there already, by reference and address, stays as is: a roster
 * can be imported again, also one whose import was broken off. For one thread.
 */
final class RosterImport {

  private static final int BATCH = 500;

  private final PlatformApi platform;
  private final Batches batches;
  private final Progress progress;
  private final ImportTally tally = new ImportTally();
  private Optional<RowImport> atOnce = Optional.empty();

  private RosterImport(PlatformApi platform, Batches batches, Progress progress) {
    this.platform = platform;
    this.batches = batches;
    this.progress = progress;
  }

  /** Imports all rows; the caller is a super admin. */
  static ImportResult run(
      Iterator<RosterRow> rows, PlatformApi platform, Batches batches, Progress progress) {
    RosterImport all = new RosterImport(platform, batches, progress);
    Iterators.partition(rows, BATCH).forEachRemaining(all::importBatch);
    return all.tally.result();
  }

  private void importBatch(List<RosterRow> rows) {
    ImportTally ofBatch = new ImportTally();
    if (batches.runAtOnce(joined -> importAtOnce(rows, joined, ofBatch))) {
      tally.add(ofBatch);
    } else {
      atOnce = Optional.empty();
      RowImport.rowByRow(platform).importAll(rows, tally);
    }
    rows.forEach(row -> progress.advance());
  }

  private void importAtOnce(List<RosterRow> rows, PlatformApi joined, ImportTally ofBatch) {
    RowImport rowImport = atOnce.orElseGet(() -> RowImport.inOneTransaction(joined));
    atOnce = Optional.of(rowImport);
    rowImport.importAll(rows, ofBatch);
  }
}
