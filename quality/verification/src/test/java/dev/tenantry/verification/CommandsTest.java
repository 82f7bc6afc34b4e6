package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tenantry.application.api.Reconcile;
import dev.tenantry.application.api.SentUserInvites;
import dev.tenantry.application.api.command.AcceptUserInvite;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.api.command.Invitee;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.application.api.command.SignUp;
import dev.tenantry.application.api.command.UpdateRole;
import dev.tenantry.application.spi.PasswordHash;
import dev.tenantry.application.spi.TokenDigest;
import dev.tenantry.domain.error.Violation;
import dev.tenantry.domain.invite.InviteProblem;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.value.Secret;
import dev.tenantry.testkit.SequentialIds;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * What the objects say that are handed to use cases and come back: in a log, and where a value is
 * refused.
 */
class CommandsTest {

  private static final Secret SECRET = Secret.of("canary");
  private static final TenantId TENANT = new TenantId(SequentialIds.numbered(1));

  @Test
  void showWhichFieldsAreGivenAndNothingThatWasTyped() {
    assertThat(CreateUser.of("canary@example.com", "canary").withLastName("Canary"))
        .hasToString("CreateUser[user.email, user.reference, user.lastName]");
    assertThat(CreateTenant.named("Canary")).hasToString("CreateTenant[tenant.name]");
    assertThat(SignUp.of("canary@example.com", SECRET).withPhone("+46812345"))
        .hasToString("SignUp[user.email, user.phone]");
    assertThat(AcceptUserInvite.of(SECRET).withPassword(SECRET).withFirstName("Canary"))
        .hasToString("AcceptUserInvite[user.firstName]");
    assertThat(Invitee.of("canary@example.com").withFirstName("Canary"))
        .hasToString("Invitee[invite.email, invite.firstName]");
    assertThat(SendUserInvites.to(TENANT).invite("a@example.com").invite("b@example.com"))
        .hasToString("SendUserInvites[2 rows]");
  }

  @Test
  void showWhatARoleIsGivenWithoutItsText() {
    assertThat(CreateRole.of("canary", "Canary")).hasToString("CreateRole[0 invited]");
    assertThat(CreateRole.of("canary", "Canary").withDescription("Canary").inviting("a", "b"))
        .hasToString("CreateRole[described, 2 invited]");
    assertThat(UpdateRole.nothing()).hasToString("UpdateRole[]");
    assertThat(UpdateRole.nothing().withName("Canary").withoutDescription().inviting("canary"))
        .hasToString("UpdateRole[name, description, invites]");
  }

  @Test
  void showNoHashAndNoDigestButCompareThem() {
    assertThat(new PasswordHash("canary")).hasToString("PasswordHash[*]");
    assertThat(TokenDigest.of(SECRET))
        .hasToString("TokenDigest[*]")
        .isEqualTo(TokenDigest.of(SECRET));
    assertThat(TokenDigest.of(SECRET)).isNotEqualTo(TokenDigest.of(Secret.of("another")));
  }

  @Test
  void takeTermsFromAnHourToAYear() {
    for (Duration allowed : new Duration[] {Duration.ofHours(1), Duration.ofDays(365)}) {
      assertThat(inviting(allowed).violations()).isEmpty();
    }
    for (Duration refused :
        new Duration[] {Duration.ofHours(1).minusNanos(1), Duration.ofDays(365).plusNanos(1)}) {
      assertThat(inviting(refused).violations())
          .extracting(Violation::code)
          .containsExactly("OUT_OF_RANGE");
    }
  }

  private static SendUserInvites inviting(Duration term) {
    return SendUserInvites.to(TENANT).invite("anna@example.com").within(term);
  }

  @Test
  void tellPeopleWhyARowWasRefused() {
    for (InviteProblem problem : InviteProblem.values()) {
      assertThat(new SentUserInvites.Refused(7, problem).message()).isEqualTo(problem.message());
    }
  }

  @Test
  void takePagesUpToTheLargest() {
    assertThat(Reconcile.dryRun().pageSize(1)).hasToString("Reconcile[dry run, pages of 1]");
    assertThat(Reconcile.applying().pageSize(Query.MAX_LIMIT))
        .hasToString("Reconcile[applying, pages of " + Query.MAX_LIMIT + "]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Reconcile.dryRun().pageSize(Query.MAX_LIMIT + 1));
  }
}
