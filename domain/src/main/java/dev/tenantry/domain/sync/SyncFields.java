package dev.tenantry.domain.sync;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tenantry.domain.field.BooleanField;
import dev.tenantry.domain.field.Catalogue;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.InstantField;
import dev.tenantry.domain.field.Trait;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.policy.SyncPolicy;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The part that each field of an entity plays in the sync, worked out once. */
final class SyncFields<E> {

  private static final SyncFields<User> USERS =
      new SyncFields<>(
          UserFields.ALL,
          UserFields.UPDATED_AT,
          UserFields.SYNCED,
          ImmutableList.of(UserFields.SYNCED),
          UserFields.TENANT_ID,
          UserFields.ACTIVE);

  private static final SyncFields<Tenant> TENANTS =
      new SyncFields<>(
          TenantFields.ALL,
          TenantFields.UPDATED_AT,
          TenantFields.SYNCED,
          ImmutableList.of(TenantFields.SYNCED, TenantFields.USER_COUNT),
          null,
          null);

  /** Both sides may change them, so that each carries a stamp. */
  final ImmutableList<Field<E, ?>> shared;

  /** Only the Platform may change them; they follow its revision. */
  final ImmutableList<Field<E, ?>> platformOnly;

  final Catalogue<E> catalogue;
  final BooleanField<E> synced;
  private final InstantField<E> updatedAt;
  private final ImmutableList<Field<E, ?>> computed;
  private final @Nullable Field<E, ?> fence;
  private final @Nullable BooleanField<E> active;
  private final int[] positions;
  private final ImmutableMap<String, Integer> positionsByName;

  private SyncFields(
      Catalogue<E> catalogue,
      InstantField<E> updatedAt,
      BooleanField<E> synced,
      ImmutableList<Field<E, ?>> computed,
      @Nullable Field<E, ?> fence,
      @Nullable BooleanField<E> active) {
    this.catalogue = catalogue;
    this.updatedAt = updatedAt;
    this.synced = synced;
    this.computed = computed;
    this.fence = fence;
    this.active = active;
    this.positions = new int[catalogue.fields().size()];
    Arrays.fill(positions, -1);
    ImmutableList.Builder<Field<E, ?>> stamped = ImmutableList.builder();
    ImmutableList.Builder<Field<E, ?>> following = ImmutableList.builder();
    ImmutableMap.Builder<String, Integer> names = ImmutableMap.builder();
    int count = 0;
    for (Field<E, ?> field : catalogue.fields()) {
      if (SyncPolicy.isShared(field)) {
        stamped.add(field);
        positions[field.index()] = count;
        names.put(field.name(), count++);
      } else if (field != updatedAt && !field.is(Trait.DERIVED)) {
        following.add(field);
      }
    }
    this.shared = stamped.build();
    this.platformOnly = following.build();
    this.positionsByName = names.buildOrThrow();
  }

  @SuppressWarnings(
      "unchecked") // There is one catalogue a type of entity, so that its type is the catalogue's.
  static <E> SyncFields<E> of(Catalogue<E> catalogue) {
    return switch (EntityType.of(catalogue)) {
      case USER -> (SyncFields<E>) USERS;
      case TENANT -> (SyncFields<E>) TENANTS;
    };
  }

  /** The place of a shared field among the shared ones; -1 for any other field. */
  int position(Field<E, ?> field) {
    return positions[field.index()];
  }

  /** The place of the shared field with this name; -1 if there is none. */
  int position(String name) {
    return positionsByName.getOrDefault(name, -1);
  }

  /**
   * Whether the change from one to the other leaves behind every edit that has not seen it: a move
   * to another tenant does.
   */
  boolean isFenced(Values<E> before, Values<E> after) {
    return fence != null && !before.agreesWith(after, fence);
  }

  /** The values that a side keeps: without those which are computed when they are read. */
  Values<E> kept(Values<E> values) {
    for (Field<E, ?> field : computed) {
      if (values.get(field) != null) {
        return without(values, computed);
      }
    }
    return values;
  }

  /** What is no part of a state: what is computed, and each side's own time of change. */
  ImmutableList<Field<E, ?>> notShipped() {
    return ImmutableList.<Field<E, ?>>builder().addAll(computed).add(updatedAt).build();
  }

  /** The values that are shipped: kept ones, without this side's own time of change. */
  Values<E> shipped(Values<E> kept) {
    return without(kept, ImmutableList.of(updatedAt));
  }

  /** The Platform's values with the shared ones of the BaaS, inactive if either is. */
  Values<E> adopted(Values<E> platform, Values<E> baas) {
    Values.Builder<E> adopted = platform.toBuilder();
    shared.forEach(field -> adopted.setFrom(baas, field));
    if (active != null && Boolean.FALSE.equals(baas.get(active))) {
      adopted.set(active, false);
    }
    return adopted.build();
  }

  /** Values that changed on this side now. */
  Values<E> updated(Values<E> changed, Instant now) {
    return changed.with(updatedAt, updatedAt.normalise(now));
  }

  private static <E> Values<E> without(
      Values<E> values, ImmutableList<? extends Field<E, ?>> fields) {
    Values.Builder<E> rest = values.toBuilder();
    fields.forEach(field -> rest.set(field, null));
    return rest.build();
  }
}
