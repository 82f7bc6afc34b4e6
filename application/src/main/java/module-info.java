/** The use cases, as ports to call and ports to implement. */
// Hibernate Validator is there at run time only, so that the compiler cannot know its module.
@SuppressWarnings("module")
module dev.tenantry.application {
  requires transitive dev.tenantry.domain;
  requires transitive jakarta.validation;

  exports dev.tenantry.application.api;
  exports dev.tenantry.application.api.command;
  exports dev.tenantry.application.spi;

  opens dev.tenantry.application.api.command to
      org.hibernate.validator;
}
