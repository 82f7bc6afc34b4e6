package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.spi.PasswordHash;
import dev.tenantry.application.spi.PasswordHasher;
import dev.tenantry.application.spi.PasswordRepository;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantPatch;
import dev.tenantry.domain.tenant.TenantQuery;
import dev.tenantry.domain.user.BaasUser;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.domain.value.Secret;
import dev.tenantry.testkit.CheapPasswordHasher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What fails leaves nothing behind, on neither side. */
abstract class RollbackScenarios extends Scenarios {

  private final List<UUID> idsGiven = new ArrayList<>();

  @Override
  Tenantry.Builder configured(Tenantry.Builder builder) {
    return builder.idGenerator(
        () -> {
          UUID id = UUID.randomUUID();
          idsGiven.add(id);
          return id;
        });
  }

  @Test
  void nothingIsLeftOfAUserWhoseAddressWasTaken() {
    User anna = user("anna");
    Tenant acme = tenant("Acme");
    idsGiven.clear();

    refusal(
        ConflictException.class,
        () ->
            create(
                CreateUser.of("ANNA@example.com", "other")
                    .inTenant(acme.id())
                    .withRoles("Owner")
                    .withPassword("correct horse battery staple")));

    assertThat(admin.users(UserQuery.all()).data()).containsExactly(anna);
    assertThat(baas.users().count(UserQuery.all())).isEqualTo(1);
    assertThat(admin.tenant(acme.id()).userCount()).isZero();
    assertThat(idsGiven).isNotEmpty().allSatisfy(id -> assertThat(passwordOf(id)).isEmpty());
  }

  @Test
  void aReferenceThatWasRefusedWithTheUserIsStillFree() {
    user("anna");
    refusal(ConflictException.class, () -> create(CreateUser.of("anna@example.com", "other")));

    assertThat(create(CreateUser.of("bo@example.com", "other")).reference()).isEqualTo("other");
  }

  @Test
  void nothingIsLeftOfATenantWhoseReferenceWasTaken() {
    Tenant acme = admin.createTenant(CreateTenant.named("Acme").withReference("acme"));

    refusal(
        ConflictException.class,
        () -> admin.createTenant(CreateTenant.named("Beta").withReference("acme")));

    assertThat(admin.tenants(TenantQuery.all()).data()).containsExactly(acme);
    assertThat(baas.tenants().count(TenantQuery.all())).isEqualTo(1);
  }

  @Test
  void aRefusedUpdateLeavesBothCopiesOfTheUserAsTheyWere() {
    user("anna");
    User bo = user("bo");
    BaasUser copy = copyOf(bo);
    later();

    refusal(
        ConflictException.class,
        () ->
            admin.updateUser(
                bo.id(),
                UserPatch.set(UserFields.FIRST_NAME, "Bo")
                    .and(UserFields.EMAIL, "anna@example.com")));

    assertThat(current(bo)).isEqualTo(bo);
    assertThat(copyOf(bo)).isEqualTo(copy);
  }

  @Test
  void aRefusedUpdateLeavesBothCopiesOfTheTenantAsTheyWere() {
    admin.createTenant(CreateTenant.named("Acme").withReference("acme"));
    Tenant beta = tenant("Beta");
    Tenant copy = baas.tenants().findMany().get(1);
    later();

    refusal(
        ConflictException.class,
        () ->
            admin.updateTenant(
                beta.id(),
                TenantPatch.set(TenantFields.NAME, "Gamma").and(TenantFields.REFERENCE, "acme")));

    assertThat(admin.tenant(beta.id())).isEqualTo(beta);
    assertThat(baas.tenants().findMany().get(1)).isEqualTo(copy);
  }

  @Test
  void aUserWhosePasswordCannotBeStoredIsNotCreated() {
    InterceptedPersistence broken = new InterceptedPersistence(storage);
    broken.seePlatformAs(real -> SeenPlatform.of(real).withPasswords(new OutOfOrder()));
    try (Tenantry over =
        Tenantry.builder().persistence(broken).passwordHasher(new CheapPasswordHasher()).build()) {

      assertThatThrownBy(
              () ->
                  over.platform()
                      .asSuperAdmin()
                      .createUser(named("anna").withPassword("correct horse battery staple")))
          .isInstanceOf(IllegalStateException.class);
    }

    assertThat(admin.users(UserQuery.all()).data()).isEmpty();
    assertThat(baas.users().findMany()).isEmpty();
  }

  @Test
  void passwordsAreHashedWhileNoTransactionIsOpen() {
    InterceptedPersistence watched = new InterceptedPersistence(storage);
    AtomicBoolean hashedInside = new AtomicBoolean(true);
    PasswordHasher hasher =
        new PasswordHasher() {
          @Override
          public PasswordHash hash(Secret password) {
            hashedInside.set(watched.isInTransaction());
            return new PasswordHash("hash");
          }

          @Override
          public boolean verify(Secret password, PasswordHash hash) {
            return false;
          }
        };
    try (Tenantry over = Tenantry.builder().persistence(watched).passwordHasher(hasher).build()) {
      over.platform()
          .asSuperAdmin()
          .createUser(named("anna").withPassword("correct horse battery staple"));
    }

    assertThat(hashedInside).isFalse();
  }

  @Test
  void aPasswordIsKeptOnThePlatformAsAHashOnly() {
    User anna = create(named("anna").withPassword("correct horse battery staple"));
    User bo = user("bo");

    PasswordHash kept = passwordOf(anna.id().value()).orElseThrow();

    assertThat(kept.text()).doesNotContain("correct horse");
    assertThat(new CheapPasswordHasher().verify(Secret.of("correct horse battery staple"), kept))
        .isTrue();
    assertThat(passwordOf(bo.id().value())).isEmpty();
  }

  private Optional<PasswordHash> passwordOf(UUID id) {
    return storage.platform().read(stored -> stored.passwords().find(new UserId(id)));
  }

  /** Keeps no password. */
  private static final class OutOfOrder implements PasswordRepository {

    @Override
    public void store(UserId user, PasswordHash hash) {
      throw new IllegalStateException("out of order");
    }

    @Override
    public Optional<PasswordHash> find(UserId user) {
      return Optional.empty();
    }
  }
}
