package dev.tenantry.verification.docs;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static com.google.common.collect.Iterables.getOnlyElement;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.BaasApi;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.error.NotFoundException;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantPatch;
import dev.tenantry.domain.tenant.TenantQuery;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.user.UserQuery;
import java.util.Collection;

/** What each caller may do with a user and its tenant, found out by trying it. */
final class Rights {

  private static final Patch<User> PROFILE = UserPatch.set(UserFields.FIRST_NAME, "Francis");
  private static final Patch<User> OTHER = UserPatch.set(UserFields.IS_OPTED_IN, true);
  private static final Patch<Tenant> NAME = TenantPatch.set(TenantFields.NAME, "Acme Ltd");

  private final Tenantry tenantry;
  private final PlatformApi admin;
  private final Tenant acme;
  private final User anna;

  private Rights(Tenantry tenantry) {
    this.tenantry = tenantry;
    this.admin = tenantry.platform().asSuperAdmin();
    this.acme = admin.createTenant(CreateTenant.named("Acme"));
    this.anna = member("anna", acme);
  }

  /** One who calls, on both sides. */
  private record Caller(PlatformApi platform, BaasApi baas) {}

  /** Something that a caller tries. */
  private interface Attempt {
    void by(Caller caller);
  }

  /** A row for everything that can be tried, with the answers to each caller. */
  static String rows() {
    try (Tenantry tenantry = Tenantry.builder().persistence(InMemoryPersistence.create()).build()) {
      Rights rights = new Rights(tenantry);
      ImmutableList<Caller> callers = rights.callers();
      return rights.attempts().asMap().entrySet().stream()
          .map(each -> "| " + each.getKey() + answers(callers, each.getValue()) + " |\n")
          .collect(joining());
    }
  }

  private ImmutableList<Caller> callers() {
    Tenant beta = admin.createTenant(CreateTenant.named("Beta"));
    return ImmutableList.of(
        new Caller(admin, tenantry.baas().asSuperAdmin()),
        caller(anna),
        caller(member("bo", acme)),
        caller(member("cy", beta)));
  }

  private ImmutableListMultimap<String, Attempt> attempts() {
    return ImmutableListMultimap.<String, Attempt>builder()
        .putAll(
            "read the user and the tenant",
            caller -> caller.platform().user(anna.id()),
            caller ->
                caller
                    .baas()
                    .users()
                    .findFirst(UserQuery.where(UserFields.ID.equalTo(anna.id())))
                    .orElseThrow(() -> new NotFoundException("user", anna.id().toString())),
            caller -> caller.platform().tenant(acme.id()),
            caller ->
                caller
                    .baas()
                    .tenants()
                    .findFirst(TenantQuery.where(TenantFields.ID.equalTo(acme.id())))
                    .orElseThrow(() -> new NotFoundException("tenant", acme.id().toString())))
        .putAll(
            "change its profile, on either side",
            caller -> caller.platform().updateUser(anna.id(), PROFILE),
            caller -> caller.baas().users().update(PROFILE, BaasUserKey.id(anna.baasId())))
        .putAll(
            "change its other fields, on the Platform",
            caller -> caller.platform().updateUser(anna.id(), OTHER))
        .putAll(
            "rename the tenant; create users, tenants, roles; `updateMany`",
            caller -> caller.platform().updateTenant(acme.id(), NAME),
            caller -> caller.baas().tenants().update(NAME, acme.id()),
            caller -> caller.platform().createUser(CreateUser.of("dee@example.com", "dee")),
            caller -> caller.platform().createTenant(CreateTenant.named("Gamma")),
            caller -> caller.platform().createRole(CreateRole.of("editor", "Editor")),
            caller -> caller.baas().users().updateMany(PROFILE, UserQuery.all()),
            caller -> caller.baas().tenants().updateMany(NAME, TenantQuery.all()))
        .build();
  }

  private Caller caller(User user) {
    return new Caller(tenantry.platform().asUser(user.id()), tenantry.baas().asUser(user.id()));
  }

  private User member(String name, Tenant tenant) {
    return admin.createUser(CreateUser.of(name + "@example.com", name).inTenant(tenant.id()));
  }

  private static String answers(ImmutableList<Caller> callers, Collection<Attempt> attempts) {
    return callers.stream().map(caller -> " | " + oneAnswer(caller, attempts)).collect(joining());
  }

  /** All attempts of a row are answered alike, or they belong into two rows. */
  private static String oneAnswer(Caller caller, Collection<Attempt> attempts) {
    return getOnlyElement(
        attempts.stream().map(attempt -> answer(caller, attempt)).collect(toImmutableSet()));
  }

  private static String answer(Caller caller, Attempt attempt) {
    try {
      attempt.by(caller);
      return "yes";
    } catch (NotAllowedException refused) {
      return "no";
    } catch (NotFoundException hidden) {
      return "not found";
    }
  }
}
