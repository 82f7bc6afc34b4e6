package dev.tenantry.verification.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.BaasUsers;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Synchronization;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.error.OperationNotSupportedException;
import dev.tenantry.domain.policy.EntityType;
import dev.tenantry.domain.policy.Operation;
import dev.tenantry.domain.policy.SyncPolicy;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.user.UserQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The README's examples of use do what it says. */
class EmbedTest {

  @Test
  void tenLinesCreateAUserOnBothSides() {
    // begin
    Tenantry tenantry = Tenantry.builder().persistence(InMemoryPersistence.create()).build();

    PlatformApi admin = tenantry.platform().asSuperAdmin();
    Tenant acme = admin.createTenant(CreateTenant.named("Acme").withReference("acme"));
    admin.createRole(CreateRole.of("freelancer", "Freelancer"));
    User anna =
        admin.createUser(
            CreateUser.of("anna@example.com", "8d04d09a-8ff8-4393-840d-c69f3f1f7dfa")
                .inTenant(acme.id())
                .withRoles("freelancer")
                .withPassword("correct horse battery staple"));

    BaasUsers annasView = tenantry.baas().asUser(anna.id()).users();
    annasView.update(
        UserPatch.set(UserFields.FIRST_NAME, "Francis").andClear(UserFields.PHONE),
        BaasUserKey.email("anna@example.com"));
    // end

    User now = admin.user(anna.id());
    assertThat(now.firstName()).contains("Francis");
    assertThat(now.synced()).isTrue();
    assertThat(annasView.findMany()).hasSize(1);
    tenantry.close();
  }

  @Test
  void aLoopReadsPageAfterPage() {
    try (Tenantry tenantry = Tenantry.builder().persistence(InMemoryPersistence.create()).build()) {
      PlatformApi admin = tenantry.platform().asSuperAdmin();
      for (int i = 0; i < 25; i++) {
        admin.createUser(CreateUser.of("Anna" + i + "@example.com", "anna-" + i));
      }

      // begin
      Query<User> query =
          UserQuery.where(UserFields.EMAIL.iLike("%@example.com"))
              .and(UserFields.ACTIVE.equalTo(true))
              .orderBy(UserFields.CREATED_AT.desc())
              .limit(10);
      Page<User> page = admin.users(query);
      page.totalCount(); // of all that match, on whatever page
      List<User> found = new ArrayList<>(page.data()); // 10 at most
      while (page.next().isPresent()) {
        page = admin.users(query.after(page.next().get()));
        found.addAll(page.data());
      }
      // end

      assertThat(page.data()).hasSize(5);
      assertThat(page.totalCount()).isEqualTo(25);
      assertThat(found).doesNotHaveDuplicates().hasSize(25);
    }
  }

  @Test
  void aRefusalSaysWhatToDoInstead() {
    try (Tenantry tenantry = Tenantry.builder().persistence(InMemoryPersistence.create()).build()) {
      OperationNotSupportedException refusal =
          catchThrowableOfType(
              OperationNotSupportedException.class,
              () -> {
                // begin
                tenantry
                    .baas()
                    .asSuperAdmin()
                    .users()
                    .create(CreateUser.of("bo@example.com", "bo-1"));
                // end
              });

      assertThat(Markdown.of("README.md").blocks("text")).contains(refusal.getMessage() + "\n");
    }
  }

  @Test
  void thePolicyCanBeAskedAndNarrowed() {
    Tenantry.Builder builder = Tenantry.builder().persistence(InMemoryPersistence.create());

    // begin
    SyncPolicy narrowed = SyncPolicy.standard().withBaasUserFields(Set.of(UserFields.PHONE));
    Tenantry tenantry = builder.policy(narrowed).build();
    Synchronization sync = tenantry.sync();
    sync.explain(SystemOfRecord.BAAS, Operation.UPDATE, EntityType.USER).sentence();
    // end

    assertThat(sync.explain(SystemOfRecord.BAAS, Operation.UPDATE, EntityType.USER).sentence())
        .isEqualTo("updated on the BaaS, and also on the Platform");
    assertThatThrownBy(
            () ->
                tenantry
                    .baas()
                    .asSuperAdmin()
                    .users()
                    .update(
                        UserPatch.set(UserFields.FIRST_NAME, "Francis"),
                        BaasUserKey.email("anna@example.com")))
        .isInstanceOf(OperationNotSupportedException.class)
        .hasMessageContaining("firstName");
    tenantry.close();
  }
}
