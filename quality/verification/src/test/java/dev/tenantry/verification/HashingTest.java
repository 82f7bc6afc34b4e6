package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.Onboarding;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.AcceptUserInvite;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.application.api.command.SignUp;
import dev.tenantry.application.spi.InviteMail;
import dev.tenantry.application.spi.PasswordHash;
import dev.tenantry.application.spi.PasswordHasher;
import dev.tenantry.domain.error.InviteNotUsableException;
import dev.tenantry.domain.error.SignUpRefusedException;
import dev.tenantry.domain.error.SignUpRefusedException.Reason;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.value.Secret;
import dev.tenantry.testkit.CheapPasswordHasher;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much is hashed, and when, where somebody without an account calls. */
class HashingTest {

  private static final Secret PASSWORD = Secret.of("correct horse battery staple");
  private static final Secret OTHER = Secret.of("another long enough password");

  private final InterceptedPersistence stored =
      new InterceptedPersistence(InMemoryPersistence.create());
  private final Watched hasher = new Watched();
  private final List<InviteMail> mails = new ArrayList<>();
  private final Tenantry tenantry =
      Tenantry.builder()
          .persistence(stored)
          .passwordHasher(hasher)
          .inviteDelivery(mails::add)
          .build();
  private final Onboarding guest = tenantry.platform().asGuest();

  @BeforeEach
  void inviteBo() {
    PlatformApi admin = tenantry.platform().asSuperAdmin();
    Tenant acme = admin.createTenant(CreateTenant.named("Acme"));
    admin.sendUserInvites(SendUserInvites.to(acme.id()).invite("bo@example.com"));
  }

  @AfterEach
  void close() {
    tenantry.close();
  }

  @Test
  void aTakenAndAnInvitedAddressAreRefusedAlikeAndCostTheSame() {
    guest.signUp(SignUp.of("anna@example.com", PASSWORD));
    int before = hasher.hashes;
    SignUpRefusedException taken = refusal("anna@example.com");
    int forTaken = hasher.hashes - before;
    SignUpRefusedException invited = refusal("bo@example.com");
    int forInvited = hasher.hashes - before - forTaken;

    assertThat(taken.reason()).isEqualTo(Reason.TAKEN);
    assertThat(invited.reason()).isEqualTo(Reason.INVITED);
    assertThat(taken).hasMessage(invited.getMessage());
    assertThat(taken.code()).isEqualTo(invited.code());
    assertThat(forTaken).isEqualTo(1);
    assertThat(forInvited).isEqualTo(1);
  }

  @Test
  void aFreeAddressCostsNoMoreThanARefusedOne() {
    guest.signUp(SignUp.of("anna@example.com", PASSWORD));

    assertThat(hasher.hashes).isEqualTo(1);
  }

  @Test
  void aTokenThatIsNoneIsRefusedBeforeAnythingIsHashed() {
    AcceptUserInvite junk = AcceptUserInvite.of(Secret.of("junk")).withPassword(PASSWORD);

    assertThatExceptionOfType(InviteNotUsableException.class)
        .isThrownBy(() -> guest.acceptUserInvite(junk));

    assertThat(hasher.hashes).isZero();
    assertThat(hasher.verifications).isZero();
  }

  @Test
  void nothingIsHashedOrVerifiedWhileATransactionIsOpen() {
    guest.signUp(SignUp.of("anna@example.com", PASSWORD));
    User bo =
        guest.acceptUserInvite(AcceptUserInvite.of(mails.get(0).token()).withPassword(PASSWORD));
    tenantry.platform().asUser(bo.id()).changePassword(bo.id(), PASSWORD, OTHER);
    tenantry.platform().asSuperAdmin().resetPassword(bo.id(), PASSWORD);
    tenantry.platform().asSuperAdmin().verifyPassword("bo@example.com", PASSWORD);

    assertThat(hasher.hashes).isGreaterThanOrEqualTo(4);
    assertThat(hasher.verifications).isEqualTo(2);
    assertThat(hasher.insideTransactions).isZero();
  }

  private SignUpRefusedException refusal(String address) {
    return catchThrowableOfType(
        SignUpRefusedException.class, () -> guest.signUp(SignUp.of(address, OTHER)));
  }

  /** Counts what it does, and how often a transaction is open meanwhile. */
  private final class Watched implements PasswordHasher {

    private final PasswordHasher cheap = new CheapPasswordHasher();
    private int hashes;
    private int verifications;
    private int insideTransactions;

    @Override
    public PasswordHash hash(Secret password) {
      hashes++;
      look();
      return cheap.hash(password);
    }

    @Override
    public boolean verify(Secret password, PasswordHash hash) {
      verifications++;
      look();
      return cheap.verify(password, hash);
    }

    private void look() {
      insideTransactions += stored.isInTransaction() ? 1 : 0;
    }
  }
}
