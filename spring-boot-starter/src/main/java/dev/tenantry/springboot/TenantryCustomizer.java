package dev.tenantry.springboot;

import dev.tenantry.application.api.Tenantry;

/**
 * Changes how the application's {@link Tenantry} is put together, where neither a property nor a
 * bean of a port does; every bean of this type is asked, in their order, after all else is set.
 *
 * <pre>{@code
 * @Bean
 * TenantryCustomizer longPasswords() {
 *   return builder -> builder.passwordLength(new PasswordLength(15));
 * }
 * }</pre>
 *
 * <p>Called once, in the thread that starts the context; what it throws fails the start. It is not
 * asked where the application brings a Tenantry of its own.
 */
@FunctionalInterface
public interface TenantryCustomizer {

  /** Changes the builder that the Tenantry is about to be made by. */
  void customize(Tenantry.Builder builder);
}
