package dev.tenantry.application.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.Violation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandValidatorTest {

  private static final CreateUser WELL_FORMED =
      CreateUser.of("anna@example.com", "8d04d09a").withRoles("Owner");
  private static final CreateUser WRONG =
      CreateUser.of("no address", "8d04d09a").withPhone("0555").withRoles("Owner", "no key");

  private final CommandValidator validator = new CommandValidator(null);

  @AfterEach
  void close() {
    validator.close();
  }

  @Test
  void letsAWellFormedCommandPass() {
    assertThatCode(
            () -> {
              validator.check(WELL_FORMED);
              validator.check(CreateTenant.named("Acme").withReference("acme"));
              validator.check(CreateRole.of("editor", "Editor").inviting("Owner"));
            })
        .doesNotThrowAnyException();
  }

  @Test
  void reportsAllViolationsTogetherByPathCodeAndMessage() {
    assertThat(violations(validator, WRONG, ImmutableList.of()))
        .extracting(Violation::path, Violation::code)
        .containsExactly(
            tuple("email", "INVALID_EMAIL"),
            tuple("phone", "INVALID_PHONE"),
            tuple("roles[1]", "INVALID_ROLE_KEY"));
  }

  @Test
  void aMessageIsTheValuesOwnAndDoesNotRepeatTheCode() {
    Violation ofPhone = violations(validator, WRONG, ImmutableList.of()).get(1);

    assertThat(ofPhone.message())
        .isEqualTo("must begin with + and the country code; write it like +15550001234");
  }

  @Test
  void whatElseWasFoundWrongIsReportedWithTheRest() {
    Violation password = new Violation("password", "INVALID_PASSWORD", "must be longer");

    assertThat(violations(validator, WRONG, ImmutableList.of(password)))
        .hasSize(4)
        .endsWith(password);
    assertThat(violations(validator, WELL_FORMED, ImmutableList.of(password)))
        .containsExactly(password);
  }

  @Test
  void messagesKeepSignsThatAnExpressionLanguageWouldRead() {
    CreateUser quoted = CreateUser.of("\"anna\"@example.com", "8d04d09a");

    assertThat(violations(validator, quoted, ImmutableList.of()).get(0).message())
        .contains("\"(),:;<>[\\]");
  }

  @Test
  void needsNoExpressionLanguageOnTheClassPath() {
    assertThatThrownBy(() -> Class.forName("jakarta.el.ExpressionFactory"))
        .isInstanceOf(ClassNotFoundException.class);
    assertThat(violations(validator, WRONG, ImmutableList.of())).hasSize(3);
  }

  @Test
  void theHostsOwnValidatorReportsTheSame() {
    try (ValidatorFactory factory = hostsFactory();
        CommandValidator withHosts = new CommandValidator(factory.getValidator())) {

      assertThat(violations(withHosts, WRONG, ImmutableList.of()))
          .isEqualTo(violations(validator, WRONG, ImmutableList.of()));
    }
  }

  @Test
  void constraintsThatAreNotOursAreKnownByTheirName() {
    try (ValidatorFactory factory = hostsFactory();
        CommandValidator withHosts = new CommandValidator(factory.getValidator())) {

      assertThat(violations(withHosts, new HostsCommand(0), ImmutableList.of()))
          .containsExactly(new Violation("seats", "POSITIVE", "must be above 0; order one"));
    }
  }

  @Test
  void theHostsValidatorStaysOpenWhenOursIsClosed() {
    try (ValidatorFactory factory = hostsFactory()) {
      Validator hosts = factory.getValidator();
      new CommandValidator(hosts).close();

      assertThat(hosts.validate(WRONG)).hasSize(3);
    }
  }

  @Test
  void closingOneThatWasNeverUsedOrClosingTwiceIsFine() {
    CommandValidator used = new CommandValidator(null);
    used.check(WELL_FORMED);

    assertThatCode(
            () -> {
              used.close();
              used.close();
              new CommandValidator(null).close();
            })
        .doesNotThrowAnyException();
  }

  private record HostsCommand(@Positive(message = "must be above 0; order one") int seats) {}

  private static ValidatorFactory hostsFactory() {
    return Validation.byDefaultProvider()
        .configure()
        .messageInterpolator(new ParameterMessageInterpolator())
        .buildValidatorFactory();
  }

  private static ImmutableList<Violation> violations(
      CommandValidator validator, Object command, List<Violation> more) {
    InvalidInputException refusal =
        catchThrowableOfType(InvalidInputException.class, () -> validator.check(command, more));
    assertThat(refusal).isNotNull();
    return refusal.violations();
  }
}
