package dev.tenantry.verification;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.BaasTenants;
import dev.tenantry.application.api.BaasUsers;
import dev.tenantry.application.api.PlatformRoles;
import dev.tenantry.application.api.PlatformTenants;
import dev.tenantry.application.api.PlatformUsers;
import dev.tenantry.application.api.Synchronization;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.spi.Drained;
import dev.tenantry.application.spi.OperationListener;
import dev.tenantry.application.spi.UseCase;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.user.UserQuery;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What listeners are told. */
class ObservationTest {

  private final Recording recording = new Recording();
  private final Tenantry tenantry =
      Tenantry.builder()
          .persistence(InMemoryPersistence.create())
          .operationListener(new Failing())
          .operationListener(recording)
          .build();
  private final PlatformUsers users = tenantry.platform().asSuperAdmin();

  @AfterEach
  void close() {
    tenantry.close();
  }

  @Test
  void everyMethodOfEveryPortIsToldByItsName() throws IllegalAccessException {
    ImmutableMap<Class<?>, Object> ports =
        ImmutableMap.<Class<?>, Object>builder()
            .put(PlatformUsers.class, tenantry.platform().asSuperAdmin())
            .put(PlatformTenants.class, tenantry.platform().asSuperAdmin())
            .put(PlatformRoles.class, tenantry.platform().asSuperAdmin())
            .put(BaasUsers.class, tenantry.baas().asSuperAdmin().users())
            .put(BaasTenants.class, tenantry.baas().asSuperAdmin().tenants())
            .put(Synchronization.class, tenantry.sync())
            .build();
    for (Class<?> port : ports.keySet()) {
      for (Method method : port.getMethods()) {
        recording.told.clear();

        callWithNothing(method, ports.get(port));

        String name = port.getSimpleName() + "." + method.getName();
        assertThat(recording.told).first().isEqualTo(name + " began");
        assertThat(recording.told).last().asString().startsWith(name + " ended");
      }
    }
  }

  @Test
  void aFailureIsToldByItsCode() {
    CreateUser anna = CreateUser.of("anna@example.com", "anna-1");
    users.createUser(anna);
    assertThatThrownBy(() -> users.createUser(anna)).isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> users.users(null)).isInstanceOf(NullPointerException.class);

    assertThat(endings())
        .containsExactly("Optional.empty", "Optional[CONFLICT]", "Optional[UNKNOWN]");
  }

  @Test
  void usersAreToldOfAsSuperAdminsAre() {
    tenantry
        .platform()
        .asUser(users.createUser(CreateUser.of("anna@example.com", "anna-1")).id())
        .users(UserQuery.all());

    assertThat(recording.told).contains("PlatformUsers.users began");
  }

  @Test
  void everyDrainIsToldWithWhatCameOfIt() {
    tenantry.sync().drain();

    assertThat(recording.told)
        .containsExactly(
            "Synchronization.drain began",
            new Drained(0, 0, 0, false).toString(),
            "Synchronization.drain ended: Optional.empty");
  }

  private ImmutableList<String> endings() {
    return recording.told.stream()
        .filter(line -> line.contains(" ended: "))
        .map(line -> line.replaceAll(".* ended: ", ""))
        .collect(toImmutableList());
  }

  private static void callWithNothing(Method method, Object port) throws IllegalAccessException {
    try {
      method.invoke(
          port,
          Arrays.stream(method.getParameterTypes())
              .map(type -> type.isPrimitive() ? 0 : null)
              .toArray());
    } catch (InvocationTargetException refused) {
      assertThat(refused.getCause()).isInstanceOf(RuntimeException.class);
    }
  }

  /** Writes down all that it is told. */
  private static final class Recording implements OperationListener {

    private final List<String> told = new ArrayList<>();

    @Override
    public Running began(UseCase useCase) {
      String name = useCase.port() + "." + useCase.method();
      told.add(name + " began");
      return (Optional<String> failure) -> told.add(name + " ended: " + failure);
    }

    @Override
    public void drained(Drained drained) {
      told.add(drained.toString());
    }
  }

  /** Fails whatever it is told; nobody else notices. */
  private static final class Failing implements OperationListener {

    @Override
    public Running began(UseCase useCase) {
      if (useCase.method().startsWith("c")) {
        throw new IllegalStateException("broken");
      }
      return failure -> {
        throw new NoSuchMethodError("of a library that is too old");
      };
    }

    @Override
    public void drained(Drained drained) {
      throw new IllegalStateException("broken");
    }
  }
}
