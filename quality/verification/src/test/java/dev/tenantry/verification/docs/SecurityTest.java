package dev.tenantry.verification.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.Credentials;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.AcceptUserInvite;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.application.api.command.SignUp;
import dev.tenantry.application.spi.PasswordHash;
import dev.tenantry.application.spi.PasswordHasher;
import dev.tenantry.application.spi.PasswordPolicy;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.InviteNotUsableException;
import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.error.SignUpRefusedException;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.value.PasswordLength;
import dev.tenantry.domain.value.Secret;
import dev.tenantry.testkit.CheapPasswordHasher;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide to security shows code that does what it says. */
class SecurityTest {

  private static final String PASSWORD = "correct horse battery staple";

  private final Tenantry.Builder builder =
      Tenantry.builder()
          .persistence(InMemoryPersistence.create())
          .passwordHasher(new CheapPasswordHasher());

  @Test
  void knownPasswordsAreRefused() {
    Set<String> known = Set.of("password password");
    // begin
    Tenantry tenantry =
        builder
            .passwordLength(new PasswordLength(PasswordLength.RECOMMENDED_MINIMUM))
            .passwordPolicy(new NotKnown(known))
            .build();
    // end

    PlatformApi admin = tenantry.platform().asSuperAdmin();
    CreateUser anna = CreateUser.of("anna@example.com", "a-1");
    assertThatThrownBy(() -> admin.createUser(anna.withPassword("password password")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("KNOWN_PASSWORD")
        .hasMessageNotContaining("password password");
    assertThatThrownBy(() -> admin.createUser(anna.withPassword("fourteen chars")))
        .isInstanceOf(InvalidInputException.class);
    assertThat(admin.createUser(anna.withPassword(PASSWORD)).active()).isTrue();
    tenantry.close();
  }

  @Test
  void theLimiterIsAskedBeforeThePassword() {
    try (Tenantry tenantry = builder.build()) {
      PlatformApi admin = tenantry.platform().asSuperAdmin();
      User anna = admin.createUser(CreateUser.of("anna@example.com", "a-1").withPassword(PASSWORD));

      assertThat(new LogIn(admin, address -> {}).of("anna@example.com", PASSWORD)).contains(anna);
      LogIn limited =
          new LogIn(
              admin,
              address -> {
                throw new IllegalStateException("too often");
              });
      assertThatThrownBy(() -> limited.of("anna@example.com", PASSWORD)).hasMessage("too often");
    }
  }

  @Test
  void aTokenThatIsNotGoodCostsNoHash() {
    CountingHasher hasher = new CountingHasher();
    try (Tenantry tenantry = builder.passwordHasher(hasher).build()) {
      AcceptUserInvite junk =
          AcceptUserInvite.of(Secret.of("j".repeat(43))).withPassword(Secret.of(PASSWORD));

      assertThatThrownBy(() -> tenantry.platform().asGuest().acceptUserInvite(junk))
          .isInstanceOf(InviteNotUsableException.class);
      assertThat(hasher.hashes).hasValue(0);
    }
  }

  @Test
  void aSignUpCostsOneHashWhateverTheAddress() {
    CountingHasher hasher = new CountingHasher();
    try (Tenantry tenantry = builder.passwordHasher(hasher).build()) {
      PlatformApi admin = tenantry.platform().asSuperAdmin();
      admin.createUser(CreateUser.of("taken@example.com", "t-1"));
      admin.sendUserInvites(
          SendUserInvites.to(admin.createTenant(CreateTenant.named("Acme")).id())
              .invite("invited@example.com"));

      assertThat(Stream.of("taken", "invited", "free").map(name -> signUp(tenantry, name)))
          .containsExactly("SIGN_UP_REFUSED", "SIGN_UP_REFUSED", "OK");
      assertThat(hasher.hashes).hasValue(3);
    }
  }

  private static String signUp(Tenantry tenantry, String name) {
    try {
      SignUp command = SignUp.of(name + "@example.com", Secret.of(PASSWORD));
      tenantry.platform().asGuest().signUp(command);
      return "OK";
    } catch (SignUpRefusedException refused) {
      return refused.code();
    }
  }

  @Test
  void whoIsDeactivatedCanDoNothingAnyMore() {
    try (Tenantry tenantry = builder.build()) {
      PlatformApi admin = tenantry.platform().asSuperAdmin();
      UserId signedIn = admin.createUser(CreateUser.of("anna@example.com", "a-1")).id();

      // begin
      PlatformApi mine = tenantry.platform().asUser(signedIn); // from your session, nowhere else
      mine.updateUser(signedIn, UserPatch.set(UserFields.FIRST_NAME, "Anna"));

      admin.updateUser(signedIn, UserPatch.set(UserFields.ACTIVE, false)); // and end the session
      // end

      assertThatThrownBy(() -> mine.user(signedIn)).isInstanceOf(NotAllowedException.class);
    }
  }
}

/** Counts what it hashes. */
final class CountingHasher implements PasswordHasher {

  final AtomicInteger hashes = new AtomicInteger();
  private final PasswordHasher real = new CheapPasswordHasher();

  @Override
  public PasswordHash hash(Secret password) {
    hashes.incrementAndGet();
    return real.hash(password);
  }

  @Override
  public boolean verify(Secret password, PasswordHash hash) {
    return real.verify(password, hash);
  }
}

/** What counts attempts; a host has one. */
interface Limiter {

  void require(String address);
}

// begin
/** Refuses passwords that stand in a list of known ones. */
record NotKnown(Set<String> known) implements PasswordPolicy {

  @Override
  public void check(Secret password) {
    if (known.contains(password.reveal())) {
      throw InvalidInputException.of(
          "password", "KNOWN_PASSWORD", "stands in a list of known ones; choose another");
    }
  }
}

// end

// begin
/** The one place that asks for a password. */
record LogIn(Credentials credentials, Limiter limiter) {

  Optional<User> of(String address, String typed) {
    limiter.require(address); // yours; by address and by client, and throws when asked too often
    return credentials.verifyPassword(address, Secret.of(typed));
  }
}

// end
