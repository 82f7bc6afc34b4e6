package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.error.OperationNotSupportedException;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.tenant.TenantPatch;
import dev.tenantry.domain.tenant.TenantQuery;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** Tenants on the Platform. */
abstract class TenantScenarios extends Scenarios {

  private static final TenantId MISSING = TenantId.parse("00000000-0000-7000-8000-00000000dead");

  @Test
  void aTenantNeedsNothingButAName() {
    Tenant acme = admin.createTenant(CreateTenant.named(" Acme "));

    assertThat(acme.name()).isEqualTo("Acme");
    assertThat(acme.reference()).isEmpty();
    assertThat(acme.isDefault()).isFalse();
    assertThat(acme.userCount()).isZero();
    assertThat(acme.createdAt()).isEqualTo(START.truncatedTo(ChronoUnit.MICROS));
    assertThat(acme.updatedAt()).isEqualTo(acme.createdAt());
    assertThat(admin.tenant(acme.id())).isEqualTo(acme);
  }

  @Test
  void theReferenceIsUniqueWhereGivenAndComparedExactly() {
    admin.createTenant(CreateTenant.named("Acme").withReference("acme"));
    admin.createTenant(CreateTenant.named("Acme").withReference("ACME"));
    tenant("Acme");
    tenant("Acme");

    ConflictException conflict =
        refusal(
            ConflictException.class,
            () -> admin.createTenant(CreateTenant.named("Beta").withReference("acme")));

    assertThat(conflict.entity()).isEqualTo("tenant");
    assertThat(conflict.field()).isEqualTo("reference");
  }

  @Test
  void anUpdateChangesOnlyTheFieldsThatThePatchNames() {
    Tenant acme = admin.createTenant(CreateTenant.named("Acme").withReference("acme"));
    later();

    Tenant renamed = admin.updateTenant(acme.id(), TenantPatch.set(TenantFields.NAME, "Beta"));

    assertThat(renamed.name()).isEqualTo("Beta");
    assertThat(renamed.reference()).contains("acme");
    assertThat(renamed.createdAt()).isEqualTo(acme.createdAt());
    assertThat(renamed.updatedAt()).isEqualTo(acme.updatedAt().plusSeconds(1));
    assertThat(admin.tenant(acme.id())).isEqualTo(renamed);
  }

  @Test
  void anUpdateSetsAndClearsTheReference() {
    Tenant acme = tenant("Acme");

    assertThat(
            admin
                .updateTenant(acme.id(), TenantPatch.set(TenantFields.REFERENCE, "acme"))
                .reference())
        .contains("acme");
    assertThat(admin.updateTenant(acme.id(), TenantPatch.clear(TenantFields.REFERENCE)).reference())
        .isEmpty();
    assertThat(admin.createTenant(CreateTenant.named("Beta").withReference("acme")).reference())
        .contains("acme");
  }

  @Test
  void anUpdateCannotTakeTheReferenceOfAnother() {
    admin.createTenant(CreateTenant.named("Acme").withReference("acme"));
    Tenant beta = tenant("Beta");

    ConflictException conflict =
        refusal(
            ConflictException.class,
            () -> admin.updateTenant(beta.id(), TenantPatch.set(TenantFields.REFERENCE, "acme")));

    assertThat(conflict.field()).isEqualTo("reference");
    assertThat(admin.tenant(beta.id())).isEqualTo(beta);
  }

  @Test
  void ofManyWhoCreateOneReferenceAtOnceExactlyOneSucceeds() {
    ImmutableList<Throwable> failures =
        AtOnce.failuresOf(
            8, i -> () -> admin.createTenant(CreateTenant.named("Acme").withReference("acme")));

    assertThat(failures).hasSize(7).allMatch(each -> each instanceof ConflictException);
    assertThat(admin.tenants(TenantQuery.all()).totalCount()).isEqualTo(1);
    assertThat(baas.tenants().count(TenantQuery.all())).isEqualTo(1);
  }

  @Test
  void anUpdateThatChangesNothingKeepsUpdatedAtAndSynced() {
    Tenant acme = tenant("Acme");
    Tenant copy = baas.tenants().findMany().get(0);
    later();

    assertThat(admin.updateTenant(acme.id(), TenantPatch.set(TenantFields.NAME, " Acme")))
        .isEqualTo(acme);
    assertThat(baas.tenants().findMany()).containsExactly(copy);
  }

  @Test
  void reportsEverythingThatIsWrongAtOnce() {
    Tenant acme = tenant("Acme");

    assertThat(
            problems(
                () ->
                    admin.createTenant(
                        CreateTenant.named(Strings.repeat("x", 201)).withReference(" acme"))))
        .containsExactlyInAnyOrder("name INVALID_NAME", "reference INVALID_REFERENCE");
    assertThat(
            problems(
                () ->
                    admin.updateTenant(
                        acme.id(),
                        TenantPatch.clear(TenantFields.NAME).and(TenantFields.REFERENCE, ""))))
        .containsExactlyInAnyOrder("name REQUIRED", "reference INVALID_REFERENCE");
    assertThat(admin.tenants(TenantQuery.all()).data()).containsExactly(acme);
  }

  @Test
  void whatTheSystemKeepsCannotBePatched() {
    Tenant acme = tenant("Acme");

    OperationNotSupportedException refusal =
        refusal(
            OperationNotSupportedException.class,
            () -> admin.updateTenant(acme.id(), TenantPatch.set(TenantFields.USER_COUNT, 7L)));

    assertThat(refusal.reason()).contains("userCount");
  }

  @Test
  void aMissingTenantIsNotFoundByItsId() {
    NotFoundException missing = refusal(NotFoundException.class, () -> admin.tenant(MISSING));

    assertThat(missing.entity()).isEqualTo("tenant");
    assertThat(missing.id()).isEqualTo(MISSING.toString());
    refusal(
        NotFoundException.class,
        () -> admin.updateTenant(MISSING, TenantPatch.set(TenantFields.NAME, "Beta")));
  }

  @Test
  void theUserCountFollowsUsersWhoComeAndGoAndCountsInactiveOnes() {
    Tenant acme = tenant("Acme");
    Tenant beta = tenant("Beta");
    User anna = memberOf(acme, "anna");
    create(named("bo").inTenant(acme.id()).withActive(false));
    user("cy");

    assertThat(admin.tenant(acme.id()).userCount()).isEqualTo(2);
    assertThat(admin.tenant(beta.id()).userCount()).isZero();
    assertThat(admin.tenants(TenantQuery.all()).data())
        .extracting(Tenant::userCount)
        .containsExactly(2L, 0L);

    admin.updateUser(anna.id(), UserPatch.set(UserFields.TENANT_ID, beta.id()));
    assertThat(admin.tenant(acme.id()).userCount()).isEqualTo(1);
    assertThat(admin.tenant(beta.id()).userCount()).isEqualTo(1);
    assertThat(
            admin.updateTenant(acme.id(), TenantPatch.set(TenantFields.NAME, "Gamma")).userCount())
        .isEqualTo(1);
  }

  @Test
  void tenantsAreFilteredByIdReferenceAndName() {
    Tenant acme = admin.createTenant(CreateTenant.named("Acme").withReference("first"));
    later();
    Tenant beta = admin.createTenant(CreateTenant.named("Beta").withReference("second"));
    Tenant gamma = tenant("Gamma");

    assertFound(TenantQuery.where(TenantFields.ID.equalTo(beta.id())), beta);
    assertFound(TenantQuery.where(TenantFields.REFERENCE.equalTo("first")), acme);
    assertFound(TenantQuery.where(TenantFields.REFERENCE.isAbsent()), gamma);
    assertFound(TenantQuery.where(TenantFields.NAME.iLike("%a%")), acme, beta, gamma);
    assertFound(TenantQuery.where(TenantFields.NAME.equalTo("Beta")), beta);
    assertFound(TenantQuery.all().search(TenantFields.NAME, "AMM"), gamma);
    assertThat(problems(() -> TenantQuery.all().search(TenantFields.REFERENCE, "first")).get(0))
        .endsWith("NOT_SEARCHABLE");
  }

  @Test
  void tenantsAreOrderedByCreationOrName() {
    Tenant beta = tenant("Beta");
    Tenant acme = tenant("Acme");

    assertFound(TenantQuery.all(), beta, acme);
    assertFound(TenantQuery.all().orderBy(TenantFields.CREATED_AT.desc()), acme, beta);
    assertFound(TenantQuery.all().orderBy(TenantFields.NAME.asc()), acme, beta);
    assertThat(problems(TenantFields.REFERENCE::asc).get(0)).endsWith("NOT_ORDERABLE");
  }

  @Test
  void tenantsArePagedByOffsetAndContinuation() {
    Tenant acme = tenant("Acme");
    Tenant beta = tenant("Beta");
    Tenant gamma = tenant("Gamma");

    Page<Tenant> first = admin.tenants(TenantQuery.all().limit(2));
    assertThat(first.data()).containsExactly(acme, beta);
    assertThat(first.totalCount()).isEqualTo(3);
    assertThat(admin.tenants(TenantQuery.all().limit(2).after(first.next().orElseThrow())).data())
        .containsExactly(gamma);
    assertThat(admin.tenants(TenantQuery.all().limit(2).offset(2)).data()).containsExactly(gamma);
  }

  @Test
  void onlyASuperAdminCreatesAndChangesTenants() {
    Tenant acme = tenant("Acme");
    User owner = ownerOf(acme, "owner");

    refusal(NotAllowedException.class, () -> as(owner).createTenant(CreateTenant.named("Beta")));
    refusal(
        NotAllowedException.class,
        () -> as(owner).updateTenant(acme.id(), TenantPatch.set(TenantFields.NAME, "Beta")));
    refusal(
        NotAllowedException.class,
        () ->
            atBaasAs(owner)
                .tenants()
                .update(TenantPatch.set(TenantFields.NAME, "Beta"), acme.id()));

    assertThat(admin.tenants(TenantQuery.all()).data())
        .extracting(Tenant::name)
        .isEqualTo(ImmutableList.of("Acme"));
  }

  private void assertFound(Query<Tenant> query, Tenant... expected) {
    Page<Tenant> page = admin.tenants(query);
    assertThat(page.data()).as(query.toString()).containsExactly(expected);
    assertThat(page.totalCount()).as(query.toString()).isEqualTo(expected.length);
  }
}
