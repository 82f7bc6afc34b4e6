package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.Iterables;
import dev.tenantry.application.api.BaasTenants;
import dev.tenantry.domain.role.RoleId;
import dev.tenantry.harness.PortCall;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PortCallTest {

  /** A port as it could be tomorrow. */
  public interface Tomorrow {

    /** Takes what nobody has heard of. */
    void operation(Thread something);
  }

  @Test
  void anOperationThatIsInheritedTakesWhatItsPortSays() {
    assertThat(PortCall.allOf(BaasTenants.class))
        .filteredOn(call -> call.method().getName().equals("upsert"))
        .singleElement()
        .satisfies(
            call ->
                assertThat(call.parameters())
                    .containsExactly("TenantId", "CreateTenant", "Patch<Tenant>"));
  }

  @Test
  void anOperationThatTakesSomethingNewHasToBeTaughtFirst() {
    PortCall call =
        Objects.requireNonNull(Iterables.getOnlyElement(PortCall.allOf(Tomorrow.class)));
    CallArguments makers = new CallArguments("new", CallArguments.PASSWORD);

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> makers.of(call, CallTarget.missing(new RoleId(UUID.randomUUID()))))
        .withMessage("nothing makes a Thread for Tomorrow.operation(Thread)");
  }
}
