package dev.tenantry.application.internal;

import dev.tenantry.application.api.Credentials;
import dev.tenantry.application.spi.PasswordHash;
import dev.tenantry.application.spi.PlatformRepositories;
import dev.tenantry.application.spi.SuperAdmin;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.domain.value.Secret;
import java.util.Optional;
import java.util.function.Predicate;

/** The use cases of passwords, for one caller. */
final class CredentialsHandler implements Credentials {

  private static final TenantScope EVERYTHING = TenantScope.allFor(SuperAdmin.authority());

  private final Core core;
  private final Caller caller;

  CredentialsHandler(Core core, Caller caller) {
    this.core = core;
    this.caller = caller;
  }

  /** A user who may log in, and the hash of its password. */
  private record Login(User user, Optional<PasswordHash> hash) {}

  @Override
  public Optional<User> verifyPassword(String email, Secret password) {
    caller.requireSuperAdmin("verify a password");
    Optional<Login> found = core.systems().readPlatform(stored -> login(stored, email));
    boolean isRight = core.passwords().verify(password, found.flatMap(Login::hash));
    return isRight ? found.map(Login::user) : Optional.empty();
  }

  @Override
  public void changePassword(UserId user, Secret currentPassword, Secret newPassword) {
    CommandValidator.requireNone(core.passwords().violations(Optional.of(newPassword)));
    Optional<PasswordHash> known =
        core.systems()
            .readPlatform(
                stored -> {
                  requireChangeable(stored, user);
                  return stored.passwords().find(user);
                });
    if (!core.passwords().verify(currentPassword, known)) {
      throw wrongPassword();
    }
    store(user, newPassword, known::equals);
  }

  @Override
  public void resetPassword(UserId user, Secret newPassword) {
    caller.requireSuperAdmin("reset a password");
    CommandValidator.requireNone(core.passwords().violations(Optional.of(newPassword)));
    store(user, newPassword, any -> true);
  }

  /** Two who change a password at once know the same current one, but only the first is right. */
  private void store(
      UserId user, Secret newPassword, Predicate<Optional<PasswordHash>> isStillRight) {
    PasswordHash hash = core.passwords().hash(newPassword);
    core.systems()
        .changePlatform(
            change -> {
              PlatformRepositories stored = change.stored();
              if (stored.users().lock(user).isEmpty()) {
                throw notFound(user);
              }
              requireChangeable(stored, user);
              if (!isStillRight.test(stored.passwords().find(user))) {
                throw wrongPassword();
              }
              stored.passwords().store(user, hash);
              return hash;
            });
  }

  private void requireChangeable(PlatformRepositories stored, UserId user) {
    if (stored.users().find(user, caller.scope(stored.users())).isEmpty()) {
      throw notFound(user);
    }
    if (!caller.mayChangeProfileOf(user)) {
      throw new NotAllowedException(
          "change another user's password", "a user may change its own only");
    }
  }

  private static Optional<Login> login(PlatformRepositories stored, String email) {
    if (email.isBlank()) {
      return Optional.empty();
    }
    return stored
        .users()
        .page(
            UserQuery.where(UserFields.EMAIL.equalTo(email))
                .and(UserFields.ACTIVE.equalTo(true))
                .limit(1)
                .withoutTotalCount(),
            EVERYTHING)
        .data()
        .stream()
        .findFirst()
        .map(User::of)
        .map(user -> new Login(user, stored.passwords().find(user.id())));
  }

  private static InvalidInputException wrongPassword() {
    return InvalidInputException.of(
        "currentPassword", "WRONG_PASSWORD", "is not the user's password; type it again");
  }

  private static NotFoundException notFound(UserId user) {
    return new NotFoundException(EntityType.USER.word(), user.toString());
  }
}
