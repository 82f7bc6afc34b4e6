package dev.tenantry.domain.policy;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Sets;
import dev.tenantry.domain.error.OperationNotSupportedException;
import dev.tenantry.domain.field.Field;
import dev.tenantry.domain.field.Trait;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import java.util.Set;

/**
 * Which system may do what: the one place that knows which operation is allowed where, and who may
 * change which field.
 *
 * <p>The table of operations is fixed. Of the fields that the BaaS may change by the {@linkplain
 * #standard() standard} policy, a host can take some away. Immutable and thread-safe.
 */
public final class SyncPolicy {

  private static final ImmutableSet<Field<?, ?>> SHARED =
      ImmutableSet.of(
          UserFields.FIRST_NAME,
          UserFields.LAST_NAME,
          UserFields.PHONE,
          UserFields.LOCALE,
          UserFields.TIMEZONE,
          UserFields.AVATAR_URL,
          UserFields.CUSTOM_DATA,
          TenantFields.NAME);

  private static final SyncPolicy STANDARD = new SyncPolicy(StandardTable.build(), SHARED);

  private final ImmutableTable<PolicyRow, EntityType, Decision> table;
  private final ImmutableSet<Field<?, ?>> baasFields;

  private SyncPolicy(
      ImmutableTable<PolicyRow, EntityType, Decision> table, ImmutableSet<Field<?, ?>> baasFields) {
    this.table = table;
    this.baasFields = baasFields;
  }

  /** The documented policy. */
  public static SyncPolicy standard() {
    return STANDARD;
  }

  /**
   * Whether both sides may change the field by the standard policy, so that it carries a stamp. A
   * policy that takes the field away from the BaaS changes nothing about it: earlier changes may
   * still be on their way.
   */
  public static boolean isShared(Field<?, ?> field) {
    return SHARED.contains(field);
  }

  /**
   * The fields of an entity that both sides may change by the standard policy, in the order of
   * their catalogue.
   */
  public static ImmutableSet<Field<?, ?>> sharedFields(EntityType entity) {
    return fieldsOf(entity, SHARED);
  }

  /** This policy, leaving the BaaS only these of the user's fields that it may change now. */
  public SyncPolicy withBaasUserFields(Set<? extends Field<User, ?>> fields) {
    return withBaasFields(EntityType.USER, fields);
  }

  /** This policy, leaving the BaaS only these of the tenant's fields that it may change now. */
  public SyncPolicy withBaasTenantFields(Set<? extends Field<Tenant, ?>> fields) {
    return withBaasFields(EntityType.TENANT, fields);
  }

  /** What is to be said to this operation on this side. */
  public Decision decide(SystemOfRecord system, Operation operation, EntityType entity) {
    Decision decision = table.get(new PolicyRow(system, operation), entity);
    if (decision == null) {
      throw new IllegalStateException("no rule for " + system + ", " + operation + ", " + entity);
    }
    return decision;
  }

  /**
   * What is to be said to this patch on this side: one field that may not be changed there refuses
   * the whole patch.
   */
  public Decision decide(SystemOfRecord system, Patch<?> patch) {
    EntityType entity = EntityType.of(patch.catalogue());
    Decision update = decide(system, Operation.UPDATE, entity);
    ImmutableList<Field<?, ?>> forbidden =
        patch.fields().stream()
            .filter(field -> !mayChange(system, field))
            .collect(ImmutableList.toImmutableList());
    return update instanceof Refused || forbidden.isEmpty()
        ? update
        : refusal(system, entity, forbidden);
  }

  /**
   * Lets a patch pass that may be made on this side.
   *
   * @throws OperationNotSupportedException if it names a field that may not be changed there; it
   *     names every such field and where it can be changed instead
   */
  public void checkPatch(SystemOfRecord system, Patch<?> patch) {
    decide(system, patch).orThrow();
  }

  /** Whether a patch made on this side may change the field. */
  public boolean mayChange(SystemOfRecord system, Field<?, ?> field) {
    return system == SystemOfRecord.BAAS ? baasFields.contains(field) : field.is(Trait.PATCHABLE);
  }

  /**
   * Whether a user who acts for itself may change the field of its own profile: what the BaaS may
   * change.
   */
  public boolean mayChangeOwn(Field<User, ?> field) {
    return baasFields.contains(field);
  }

  /**
   * The fields of an entity that the BaaS may change under this policy, in the order of their
   * catalogue.
   */
  public ImmutableSet<Field<?, ?>> baasFields(EntityType entity) {
    return fieldsOf(entity, baasFields);
  }

  /**
   * Every decision, rows in the order in which the policy is shown: to print it, and to compare
   * documentation with it.
   */
  public ImmutableTable<PolicyRow, EntityType, Decision> table() {
    return table;
  }

  private SyncPolicy withBaasFields(EntityType entity, Set<? extends Field<?, ?>> fields) {
    ImmutableSet<Field<?, ?>> now = baasFields(entity);
    for (Field<?, ?> field : fields) {
      if (!now.contains(field)) {
        throw new IllegalArgumentException(
            "the BaaS may not change "
                + field
                + " now, and a policy can only be narrowed; leave it out");
      }
    }
    Set<Field<?, ?>> others = Sets.difference(baasFields, now);
    return new SyncPolicy(
        table, ImmutableSet.<Field<?, ?>>builder().addAll(others).addAll(fields).build());
  }

  private static Refused refusal(
      SystemOfRecord system, EntityType entity, ImmutableList<Field<?, ?>> forbidden) {
    String names = forbidden.stream().map(Field::name).collect(joining(", "));
    String remedies =
        forbidden.stream().map(field -> Remedies.of(field, entity)).collect(joining("; "));
    return new Refused(
        system, Operation.UPDATE, entity, "a patch here cannot change " + names, remedies);
  }

  private static ImmutableSet<Field<?, ?>> fieldsOf(
      EntityType entity, ImmutableSet<Field<?, ?>> chosen) {
    ImmutableSet.Builder<Field<?, ?>> result = ImmutableSet.builder();
    for (Field<?, ?> field : entity.catalogue().fields()) {
      if (chosen.contains(field)) {
        result.add(field);
      }
    }
    return result.build();
  }

  @Override
  public String toString() {
    return "SyncPolicy[the BaaS may change " + baasFields + "]";
  }
}
