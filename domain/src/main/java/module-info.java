/**
 * The model of users, tenants and invitations, and the rules that hold between the two systems of
 * record.
 */
module dev.tenantry.domain {
  requires transitive com.google.common;
  requires static transitive org.jspecify;

  exports dev.tenantry.domain.error;
  exports dev.tenantry.domain.event;
  exports dev.tenantry.domain.field;
  exports dev.tenantry.domain.invite;
  exports dev.tenantry.domain.policy;
  exports dev.tenantry.domain.query;
  exports dev.tenantry.domain.role;
  exports dev.tenantry.domain.sync;
  exports dev.tenantry.domain.tenant;
  exports dev.tenantry.domain.user;
  exports dev.tenantry.domain.value;
}
