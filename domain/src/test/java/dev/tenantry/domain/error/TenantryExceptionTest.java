package dev.tenantry.domain.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.tenantry.domain.error.InviteNotUsableException.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TenantryExceptionTest {

  @Test
  void codesAreStableAndOpenTheMessage() {
    ImmutableMap<String, TenantryException> all =
        ImmutableMap.<String, TenantryException>builder()
            .put("INVALID_INPUT", InvalidInputException.of("email", "INVALID_EMAIL", "must"))
            .put("NOT_FOUND", new NotFoundException("user", "u1"))
            .put("CONFLICT", new ConflictException("user", "email"))
            .put("NOT_ALLOWED", new NotAllowedException("createUser", "needs a super admin"))
            .put("STALE_DATA", new StaleDataException("user", "u1", 3, 4))
            .put("PERSISTENCE_UNAVAILABLE", new PersistenceUnavailableException("down", null))
            .put(
                "OPERATION_NOT_SUPPORTED",
                new OperationNotSupportedException("BaaS", "create", "user", "rule", "remedy"))
            .put("INVITE_NOT_USABLE", new InviteNotUsableException(Reason.EXPIRED))
            .buildOrThrow();
    all.forEach(
        (code, exception) -> {
          assertThat(exception.code()).isEqualTo(code);
          assertThat(exception).hasMessageStartingWith(code + ": ");
        });
  }

  @Test
  void saysWhatIsNotThere() {
    NotFoundException exception = new NotFoundException("user", "u1");
    assertThat(exception.entity()).isEqualTo("user");
    assertThat(exception.id()).isEqualTo("u1");
    assertThat(exception).hasMessageContainingAll("user", "u1");
  }

  @Test
  void saysThatAnAddressWasLookedFor() {
    NotFoundException byAddress = NotFoundException.byAddress("user");
    assertThat(byAddress.id()).isEmpty();
    assertThat(byAddress)
        .hasMessage("NOT_FOUND: there is no user with this e-mail address; check the address");
    NotFoundException byBoth = NotFoundException.byIdAndAddress("user", "u1");
    assertThat(byBoth.id()).isEqualTo("u1");
    assertThat(byBoth)
        .hasMessage(
            "NOT_FOUND: there is no user with the id u1 and this e-mail address; check both");
  }

  @Test
  void saysWhichFieldIsTaken() {
    ConflictException exception = new ConflictException("tenant", "reference");
    assertThat(exception.entity()).isEqualTo("tenant");
    assertThat(exception.field()).isEqualTo("reference");
    assertThat(exception).hasMessageContainingAll("tenant", "reference");
  }

  @Test
  void saysWhichRightIsMissing() {
    NotAllowedException exception = new NotAllowedException("createUser", "needs a super admin");
    assertThat(exception.action()).isEqualTo("createUser");
    assertThat(exception.reason()).isEqualTo("needs a super admin");
    assertThat(exception).hasMessageContainingAll("createUser", "needs a super admin");
  }

  @Test
  void saysBothVersions() {
    StaleDataException exception = new StaleDataException("user", "u1", 3, 4);
    assertThat(exception.entity()).isEqualTo("user");
    assertThat(exception.id()).isEqualTo("u1");
    assertThat(exception.expectedVersion()).isEqualTo(3);
    assertThat(exception.actualVersion()).isEqualTo(4);
    assertThat(exception).hasMessageContainingAll("user u1", "version 4", "expected 3");
  }

  @Test
  void keepsWhatTheStoreSaid() {
    Throwable cause = new IllegalStateException("closed");
    assertThat(new PersistenceUnavailableException("the Platform's store is down", cause))
        .hasMessageContaining("the Platform's store is down")
        .hasCause(cause);
    assertThat(new PersistenceUnavailableException("down", null)).hasNoCause();
  }

  @Test
  void saysWhatIsRefusedWhyAndWhatToDoInstead() {
    OperationNotSupportedException exception =
        new OperationNotSupportedException(
            "BaaS", "create", "user", "users start on the Platform", "create the user there");
    assertThat(exception.system()).isEqualTo("BaaS");
    assertThat(exception.operation()).isEqualTo("create");
    assertThat(exception.entity()).isEqualTo("user");
    assertThat(exception.reason()).isEqualTo("users start on the Platform");
    assertThat(exception.remedy()).isEqualTo("create the user there");
    assertThat(exception)
        .hasMessageContaining(
            "BaaS / create / user: users start on the Platform; create the user there");
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void saysWhyAnInvitationIsOfNoUse(Reason reason) {
    InviteNotUsableException exception = new InviteNotUsableException(reason);
    assertThat(exception.reason()).isEqualTo(reason);
    assertThat(exception.getMessage()).matches("INVITE_NOT_USABLE: " + reason + ": the.+; .+");
  }

  @Test
  void survivesSerialisation() throws Exception {
    InvalidInputException exception = InvalidInputException.of("email", "INVALID_EMAIL", "must");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(exception);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      InvalidInputException copy = (InvalidInputException) in.readObject();
      assertThat(copy.code()).isEqualTo(exception.code());
      assertThat(copy.violations()).isEqualTo(exception.violations());
    }
  }
}
