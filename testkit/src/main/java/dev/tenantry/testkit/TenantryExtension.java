package dev.tenantry.testkit;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.Tenantry;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstantiationAwareExtension.ExtensionContextScope;

/**
 * Hands a JUnit test a Tenantry of its own that is ready for use: in memory, empty, with a clock
 * that stands still, ids that count up, and cheap password hashes.
 *
 * <pre>{@code
 * @ExtendWith(TenantryExtension.class)
 * class InvitingTest {
 *   @Test
 *   void remembersWhoWasCreated(Tenantry tenantry, SettableClock clock) { ... }
 * }
 * }</pre>
 *
 * <p>Parameters of type {@link Tenantry} and {@link SettableClock} are filled in, in tests, in
 * methods around them, and in constructors; within one test they are the same objects. The Tenantry
 * is closed after the test.
 */
public final class TenantryExtension implements ParameterResolver, AfterEachCallback {

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(TenantryExtension.class);

  /** An extension; JUnit makes it. */
  public TenantryExtension() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Tenantry.class || type == SettableClock.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    World world =
        context
            .getStore(NAMESPACE)
            .computeIfAbsent(World.class, any -> World.create(), World.class);
    return parameter.getParameter().getType() == Tenantry.class ? world.tenantry : world.clock;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    World world = context.getStore(NAMESPACE).remove(World.class, World.class);
    if (world != null) {
      world.tenantry.close();
    }
  }

  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  private record World(Tenantry tenantry, SettableClock clock) {

    static World create() {
      SettableClock clock = SettableClock.atNoon();
      Tenantry tenantry =
          Tenantry.builder()
              .persistence(InMemoryPersistence.create())
              .clock(clock)
              .idGenerator(new SequentialIds())
              .passwordHasher(new CheapPasswordHasher())
              .build();
      return new World(tenantry, clock);
    }
  }
}
