package dev.tenantry.domain.sync;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.sync.FieldDifference.Reason;

/**
 * The one place that decides whose value of a field stands.
 *
 * <p>The greater stamp wins, and of equal ones the Platform's. A maximum does not care about order
 * or repetition, and so neither does the sync.
 */
public final class Merge {

  private Merge() {}

  /** The side whose value stands. */
  public static SystemOfRecord winner(Stamp platform, Stamp baas) {
    return baas.compareTo(platform) > 0 ? SystemOfRecord.BAAS : SystemOfRecord.PLATFORM;
  }

  /**
   * What the two copies differ in, in the order of the catalogue within each kind, and what the
   * merge makes of it.
   */
  public static <E> ImmutableList<FieldDifference<E>> differences(
      ReplicaState<E> platform, ReplicaState<E> baas) {
    SyncFields<E> fields = SyncFields.of(platform.values().catalogue());
    ImmutableList.Builder<FieldDifference<E>> result = ImmutableList.builder();
    for (Field<E, ?> field : fields.shared) {
      if (!platform.values().agreesWith(baas.values(), field)) {
        Stamp platformStamp = platform.stamps().stamp(field);
        Stamp baasStamp = baas.stamps().stamp(field);
        result.add(
            new FieldDifference<>(
                field, winner(platformStamp, baasStamp), reason(platformStamp, baasStamp)));
      }
    }
    for (Field<E, ?> field : fields.platformOnly) {
      if (!platform.values().agreesWith(baas.values(), field)) {
        result.add(new FieldDifference<>(field, SystemOfRecord.PLATFORM, Reason.PLATFORM_ONLY));
      }
    }
    return result.build();
  }

  private static Reason reason(Stamp platform, Stamp baas) {
    if (platform.equals(baas)) {
      return Reason.UNEXPLAINED;
    }
    boolean isCrossed = platform.platform() > baas.platform() && platform.baas() < baas.baas();
    return isCrossed ? Reason.CROSSED : Reason.LATER;
  }

  /** One copy's values and stamps with the other's merged into them. */
  record Merged<E>(
      Values<E> values,
      Stamps<E> stamps,
      ImmutableSet<Field<E, ?>> superseded,
      boolean isChanged) {}

  /**
   * Merges the other side's state into a copy.
   *
   * @param isNewest whether the other is the Platform and its state is not older than the newest
   *     one merged here, so that what only the Platform may change is taken from it
   */
  static <E> Merged<E> merge(Replica<E> mine, ReplicaState<E> other, boolean isNewest) {
    return new Merging<>(mine, other, isNewest).merged();
  }
}
