package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.BaasTenants;
import dev.tenantry.application.api.BaasUsers;
import dev.tenantry.application.api.Deliveries;
import dev.tenantry.application.api.Onboarding;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Reconcile;
import dev.tenantry.application.api.Synchronization;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.spi.SyncBatch;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.policy.Operation;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.role.RoleId;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.harness.PortCall;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Null where a value belongs is a mistake of the program, and is named before anything is done. */
class NullArgumentsTest {

  private static final ImmutableSet<Class<?>> OF_OPERATORS =
      ImmutableSet.of(Synchronization.class, Deliveries.class);

  private final Tenantry tenantry =
      Tenantry.builder().persistence(InMemoryPersistence.create()).build();
  private final CallTarget target = CallTarget.missing(new RoleId(new UUID(0, 1)));
  private final CallArguments makers = new CallArguments("new", CallArguments.PASSWORD);
  private final ImmutableMap<Class<?>, Object> ports =
      ImmutableMap.of(
          PlatformApi.class, tenantry.platform().asSuperAdmin(),
          Onboarding.class, tenantry.platform().asGuest(),
          BaasUsers.class, tenantry.baas().asSuperAdmin().users(),
          BaasTenants.class, tenantry.baas().asSuperAdmin().tenants(),
          Synchronization.class, tenantry.sync(),
          Deliveries.class, tenantry.deliveries());

  private final ImmutableMap<Class<?>, Object> operators =
      ImmutableMap.<Class<?>, Object>builder()
          .put(UserId.class, target.user())
          .put(TenantId.class, target.tenant())
          .put(UUID.class, new UUID(0, 1))
          .put(SystemOfRecord.class, SystemOfRecord.BAAS)
          .put(Operation.class, Operation.UPDATE)
          .put(EntityType.class, EntityType.USER)
          .put(SyncBatch.class, SyncBatch.ofUsers(ImmutableList.of()))
          .put(Reconcile.class, Reconcile.dryRun())
          .buildOrThrow();

  @Test
  void aNullIsNamedByEveryOperation() {
    int named = 0;
    for (PortCall call : PortCall.allOf(ports.keySet().toArray(Class<?>[]::new))) {
      for (int place = 0; place < call.method().getParameterCount(); place++) {
        assertNamed(call, place);
        named++;
      }
    }

    assertThat(named).isGreaterThan(40);
  }

  private void assertNamed(PortCall call, int place) {
    Object[] arguments =
        OF_OPERATORS.contains(call.port())
            ? Stream.of(call.method().getParameterTypes()).map(operators::get).toArray()
            : makers.of(call, target);
    assertThat(arguments).doesNotContainNull();
    arguments[place] = null;

    assertThatNullPointerException()
        .as("%s with null at %s", call, place)
        .isThrownBy(() -> call.call(ports.get(call.port()), arguments))
        .withMessageMatching(
            call.port() == Deliveries.class
                ? "'id' must not be null"
                : "\\w+\\."
                    + call.method().getName()
                    + " takes no null, and argument "
                    + (place + 1)
                    + " is one");
  }
}
