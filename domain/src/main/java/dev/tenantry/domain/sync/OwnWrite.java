package dev.tenantry.domain.sync;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.SystemOfRecord;

/** What a side's own write changes: only fields whose value truly differs count. */
final class OwnWrite {

  private OwnWrite() {}

  /**
   * Whether the write changes what only the Platform may change; elsewhere that is a defect of the
   * caller.
   */
  static <E> boolean changesPlatformState(Replica<E> before, Values<E> written) {
    boolean isChanged = false;
    for (Field<E, ?> field : before.fields().platformOnly) {
      if (!before.values().agreesWith(written, field)) {
        checkArgument(
            before.side() == SystemOfRecord.PLATFORM, "only the Platform writes %s", field);
        isChanged = true;
      }
    }
    return isChanged;
  }

  /** The stamps after the write; a move between tenants leaves no field out. */
  static <E> Stamps<E> stamps(Replica<E> before, Values<E> written, long revision) {
    return before.fields().isFenced(before.values(), written)
        ? before.stamps().fenced(revision)
        : before
            .stamps()
            .written(before.side(), revision, field -> !before.values().agreesWith(written, field));
  }
}
