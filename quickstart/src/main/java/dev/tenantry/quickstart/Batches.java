package dev.tenantry.quickstart;

import dev.tenantry.application.api.PlatformApi;
import java.util.function.Consumer;

/** Makes many changes at once, where the storage is faster so. */
interface Batches {

  /** For a storage that gains nothing by it. */
  Batches NONE = work -> false;

  /**
   * Runs work on the Platform as a super admin. Answers true if all of it stands; false if nothing
   * of it does, because something in it failed, or because it was not run at all.
   */
  boolean runAtOnce(Consumer<PlatformApi> work);
}
