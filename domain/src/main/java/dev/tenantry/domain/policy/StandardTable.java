package dev.tenantry.domain.policy;

import static dev.tenantry.domain.policy.EntityType.TENANT;
import static dev.tenantry.domain.policy.EntityType.USER;
import static dev.tenantry.domain.policy.Operation.CREATE;
import static dev.tenantry.domain.policy.Operation.DELETE;
import static dev.tenantry.domain.policy.Operation.UPDATE;
import static dev.tenantry.domain.policy.SystemOfRecord.BAAS;
import static dev.tenantry.domain.policy.SystemOfRecord.PLATFORM;

import com.google.common.collect.ImmutableTable;

/** The standard policy, cell by cell, in the order in which it is shown. */
final class StandardTable {

  private final ImmutableTable.Builder<PolicyRow, EntityType, Decision> cells =
      ImmutableTable.builder();

  private StandardTable() {}

  static ImmutableTable<PolicyRow, EntityType, Decision> build() {
    return new StandardTable()
        .allow(PLATFORM, CREATE, USER)
        .allow(PLATFORM, CREATE, TENANT)
        .allow(PLATFORM, UPDATE, USER)
        .allow(PLATFORM, UPDATE, TENANT)
        .refuse(PLATFORM, DELETE, USER, "users are never deleted", "set the user inactive instead")
        .refuse(
            PLATFORM,
            DELETE,
            TENANT,
            "tenants are never deleted",
            "set its users inactive or move them instead")
        .refuse(
            BAAS,
            CREATE,
            USER,
            "users come from the Platform only",
            "create the user on the Platform")
        .refuse(
            BAAS,
            CREATE,
            TENANT,
            "tenants come from the Platform only",
            "create the tenant on the Platform")
        .allow(BAAS, UPDATE, USER)
        .allow(BAAS, UPDATE, TENANT)
        .refuse(
            BAAS,
            DELETE,
            USER,
            "users are never deleted",
            "set the user inactive on the Platform instead")
        .refuse(
            BAAS,
            DELETE,
            TENANT,
            "tenants are never deleted",
            "set its users inactive or move them on the Platform instead")
        .cells
        .build();
  }

  private StandardTable allow(SystemOfRecord system, Operation operation, EntityType entity) {
    return put(new Allowed(system, operation, entity, system.other()));
  }

  private StandardTable refuse(
      SystemOfRecord system, Operation operation, EntityType entity, String reason, String remedy) {
    return put(new Refused(system, operation, entity, reason, remedy));
  }

  private StandardTable put(Decision decision) {
    cells.put(new PolicyRow(decision.system(), decision.operation()), decision.entity(), decision);
    return this;
  }
}
