package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Strings;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.spi.PasswordHash;
import dev.tenantry.application.spi.PasswordHasher;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.value.Secret;
import dev.tenantry.testkit.CheapPasswordHasher;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class CredentialScenarios extends PeopleScenarios {

  private static final Secret FIRST = Secret.of("correct horse battery staple");
  private static final Secret SECOND = Secret.of("another long enough password");
  private static final String KNOWN = "password of the common list";

  private final Counting hasher = new Counting();
  private Tenant acme;
  private User anna;

  /** Counts the work. */
  private static final class Counting implements PasswordHasher {

    private final PasswordHasher cheap = new CheapPasswordHasher();
    private final AtomicInteger hashes = new AtomicInteger();
    private final AtomicInteger verifications = new AtomicInteger();

    @Override
    public PasswordHash hash(Secret password) {
      hashes.incrementAndGet();
      return cheap.hash(password);
    }

    @Override
    public boolean verify(Secret password, PasswordHash hash) {
      verifications.incrementAndGet();
      return cheap.verify(password, hash);
    }
  }

  @Override
  Tenantry.Builder configured(Tenantry.Builder builder) {
    return builder
        .passwordHasher(hasher)
        .passwordPolicy(
            password -> {
              if (password.reveal().equals(KNOWN)) {
                throw InvalidInputException.of("password", "TOO_COMMON", "choose another");
              }
            });
  }

  @BeforeEach
  void begin() {
    acme = tenant("Acme");
    anna = admin.createUser(named("anna").inTenant(acme.id()).withPassword(FIRST));
  }

  @Test
  void findsTheActiveUserOfAnAddressAndAPassword() {
    assertThat(admin.verifyPassword(" ANNA@example.com ", FIRST)).contains(anna);
  }

  @Test
  void findsNobodyForAWrongPasswordAnUnknownAddressOrAUserWhoMayNotLogIn() {
    member(acme, "bo");

    assertThat(admin.verifyPassword("anna@example.com", SECOND)).isEmpty();
    assertThat(admin.verifyPassword("nobody@example.com", FIRST)).isEmpty();
    assertThat(admin.verifyPassword("bo@example.com", FIRST)).isEmpty();
    assertThat(admin.verifyPassword("no address", FIRST)).isEmpty();
    assertThat(admin.verifyPassword(" ", FIRST)).isEmpty();

    admin.updateUser(anna.id(), UserPatch.set(UserFields.ACTIVE, false));
    assertThat(admin.verifyPassword("anna@example.com", FIRST)).isEmpty();
  }

  @Test
  void verifyingCostsTheSameForKnownAndUnknownAddresses() {
    assertThat(workOf("anna@example.com")).isEqualTo(workOf("nobody@example.com"));
    assertThat(workOf(" ")).isEqualTo(workOf("anna@example.com"));
  }

  @Test
  void theFirstVerificationCostsTheSameToo() {
    hasher.hashes.set(0);
    admin.verifyPassword("anna@example.com", FIRST);
    int first = hasher.hashes.get();

    admin.verifyPassword("nobody@example.com", FIRST);

    assertThat(first).isEqualTo(1);
    assertThat(hasher.hashes).hasValue(1);
  }

  @Test
  void whatIsLongerThanAnyPasswordIsNotHashed() {
    hasher.verifications.set(0);

    assertThat(admin.verifyPassword("anna@example.com", Secret.of(Strings.repeat("x", 129))))
        .isEmpty();
    assertThat(hasher.verifications).hasValue(0);
  }

  @Test
  void aUserChangesItsOwnPasswordKnowingTheCurrentOne() {
    as(anna).changePassword(anna.id(), FIRST, SECOND);

    assertThat(admin.verifyPassword("anna@example.com", SECOND)).contains(anna);
    assertThat(admin.verifyPassword("anna@example.com", FIRST)).isEmpty();
  }

  @Test
  void aWrongCurrentPasswordChangesNothing() {
    User bo = member(acme, "bo");

    assertThat(problems(() -> as(anna).changePassword(anna.id(), SECOND, SECOND)))
        .containsExactly("currentPassword WRONG_PASSWORD");
    assertThat(problems(() -> as(bo).changePassword(bo.id(), FIRST, SECOND)))
        .containsExactly("currentPassword WRONG_PASSWORD");
    assertThat(admin.verifyPassword("anna@example.com", FIRST)).contains(anna);
  }

  @Test
  void newPasswordsKeepTheLengthAndTheHostsPolicy() {
    assertThat(problems(() -> as(anna).changePassword(anna.id(), FIRST, Secret.of("short"))))
        .containsExactly("password INVALID_PASSWORD");
    assertThat(problems(() -> admin.resetPassword(anna.id(), Secret.of(KNOWN))))
        .containsExactly("password TOO_COMMON");
    assertThat(problems(() -> admin.createUser(named("bo").withPassword(KNOWN))))
        .containsExactly("password TOO_COMMON");
  }

  @Test
  void aSuperAdminResetsAPasswordThatNobodyKnows() {
    admin.resetPassword(anna.id(), SECOND);

    assertThat(admin.verifyPassword("anna@example.com", SECOND)).contains(anna);
  }

  @Test
  void nobodyChangesAnothersPassword() {
    User bo = member(acme, "bo");
    User stranger = member(tenant("Beta"), "stranger");

    refusal(NotAllowedException.class, () -> as(bo).changePassword(anna.id(), FIRST, SECOND));
    refusal(NotFoundException.class, () -> as(stranger).changePassword(anna.id(), FIRST, SECOND));
    refusal(NotAllowedException.class, () -> as(bo).resetPassword(bo.id(), SECOND));
    refusal(NotAllowedException.class, () -> as(bo).verifyPassword("anna@example.com", FIRST));
  }

  @Test
  void aMissingUserIsNotFound() {
    UserId missing = UserId.parse("00000000-0000-7000-8000-00000000dead");

    refusal(NotFoundException.class, () -> admin.resetPassword(missing, SECOND));
    refusal(NotFoundException.class, () -> admin.changePassword(missing, FIRST, SECOND));
  }

  private int workOf(String email) {
    int before = hasher.verifications.get();
    admin.verifyPassword(email, FIRST);
    return hasher.verifications.get() - before;
  }
}
