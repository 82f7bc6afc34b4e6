/**
 * Contract tests for the ports an adapter implements, with the fixtures and fakes that go with
 * them.
 */
module dev.tenantry.testkit {
  requires transitive dev.tenantry.application;
  requires transitive org.junit.jupiter.api;
  requires dev.tenantry.adapters.inmemory;
  requires org.assertj.core;

  exports dev.tenantry.testkit;
  exports dev.tenantry.testkit.contract;

  opens dev.tenantry.testkit.contract to
      org.junit.platform.commons;
}
