package dev.tenantry.verification;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.base.Stopwatch;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.tenantry.application.api.Baas;
import dev.tenantry.application.api.BaasApi;
import dev.tenantry.application.api.BaasTenants;
import dev.tenantry.application.api.BaasUsers;
import dev.tenantry.application.api.Onboarding;
import dev.tenantry.application.api.Platform;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.TenantMode;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.application.api.command.Invitee;
import dev.tenantry.application.api.command.SendUserInvites;
import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.error.OperationNotSupportedException;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.domain.invite.InviteQuery;
import dev.tenantry.domain.role.Role;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantQuery;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.harness.FigureLine;
import dev.tenantry.harness.PortCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every operation of every port, found by reflection, asked by everybody about what is its own,
 * another tenant's, and nobody's.
 */
abstract class IsolationMatrixScenarios extends InviteScenarios {

  private static final ImmutableList<PortCall> OF_USERS =
      PortCall.allOf(PlatformApi.class, BaasUsers.class, BaasTenants.class);
  private static final ImmutableList<PortCall> OF_GUESTS = PortCall.allOf(Onboarding.class);

  /** What they answer depends on nothing that a target has. */
  private static final ImmutableSet<String> TELLING_OF_NO_TARGET =
      ImmutableSet.of("Patch", "UpdateRole", "RoleId", "CreateTenant", "CreateRole", "Collection");

  private final CallArguments arguments = new CallArguments("new", CallArguments.PASSWORD);
  private int targets;
  private Role role;
  private CallTarget ofAnotherTenant;
  private CallTarget ofNoTenant;
  private CallTarget missing;
  private ImmutableMap<String, UserId> users;
  private User inactive;

  /** What the storage is called beside figures. */
  abstract String storageName();

  @Override
  Tenantry.Builder configured(Tenantry.Builder builder) {
    return builder.signUpInto(TenantMode.REQUIRED);
  }

  @BeforeEach
  final void actorsAndTargets() {
    role = admin.createRole(CreateRole.of("reader", "Reader"));
    inactive = create(named("inactive").inTenant(acme.id()).withActive(false));
    ofAnotherTenant = target(beta, member(beta, "stranger"), role);
    ofNoTenant = target(tenant("Empty"), user("outsider"), role);
    missing = CallTarget.missing(role.id());
    users =
        ImmutableMap.of(
            "owner", owner.id(),
            "member", editor.id(),
            "loner", user("loner").id(),
            "inactive", inactive.id(),
            "unknown", missing.user());
  }

  @Test
  void everyPortIsAskedOrForTheServerSideAlone() {
    ImmutableSet<String> ports =
        Stream.of(Tenantry.class, Platform.class, Baas.class, BaasApi.class)
            .flatMap(type -> Stream.of(type.getMethods()))
            .map(method -> method.getReturnType())
            .filter(Class::isInterface)
            .map(Class::getSimpleName)
            .collect(toImmutableSet());

    assertThat(ports)
        .containsExactlyInAnyOrder(
            // Ways to the ports.
            "Platform",
            "Baas",
            "BaasApi",
            // For the server side alone: nobody acts there.
            "Synchronization",
            "Deliveries",
            "Worker",
            // Asked here.
            "PlatformApi",
            "BaasUsers",
            "BaasTenants",
            "Onboarding");
  }

  @Test
  void whatLiesInAnotherTenantIsAnsweredAsWhatIsMissing() {
    Stopwatch watch = Stopwatch.createStarted();
    Cells cells = new Cells(tenantry);
    users.forEach(cells::compareOthersWithMissing);
    for (PortCall call : OF_USERS) {
      cells.compareOwnWithOthers(call, implementation(tenantry, call));
    }
    for (PortCall call : OF_GUESTS) {
      cells.compareOwnWithOthers(call, guest());
    }

    assertThat(cells.leaks).isEmpty();
    FigureLine.write(
        "isolation",
        watch.elapsed(),
        ImmutableMap.of(
            "engine",
            storageName(),
            "operations",
            OF_USERS.size() + OF_GUESTS.size(),
            "cells",
            cells.asked,
            "leaks",
            cells.leaks.size()));
  }

  /** A harness that cannot fail proves nothing. */
  @Test
  void aRepositoryThatForgetsTheScopeIsNoticed() {
    InterceptedPersistence forgetful = new InterceptedPersistence(storage);
    forgetful.seePlatformAs(Unscoped::of);
    try (Tenantry leaky = Tenantry.builder().persistence(forgetful).clock(clock).build()) {
      Cells cells = new Cells(leaky);
      cells.compareOthersWithMissing("owner", owner.id());

      assertThat(cells.leaks)
          .contains(
              "PlatformApi.user(UserId) by owner",
              "PlatformApi.users(Query) by owner",
              "PlatformApi.tenant(TenantId) by owner",
              "PlatformApi.userInvite(InviteId) by owner",
              "PlatformApi.userInvites(Query) by owner",
              "PlatformApi.cancelUserInvite(InviteId) by owner");
    }
  }

  /** So a question that could never have found anything is noticed. */
  @Test
  void whatIsThereIsAnsweredOtherwiseThanWhatIsMissing() {
    for (PortCall call : OF_USERS) {
      assertTellsApart(call, implementation(tenantry, call));
    }
    for (PortCall call : OF_GUESTS) {
      assertTellsApart(call, guest());
    }
  }

  @Test
  void nothingThatWasAskedAboutOthersHasChangedAnything() {
    ImmutableList<User> usersBefore = admin.users(UserQuery.all()).data();
    ImmutableList<Tenant> tenantsBefore = admin.tenants(TenantQuery.all()).data();
    ImmutableList<Invite> invitesBefore = admin.userInvites(InviteQuery.all()).data();
    ImmutableList<Role> rolesBefore = admin.roles();

    users.forEach(new Cells(tenantry)::compareOthersWithMissing);

    assertThat(admin.users(UserQuery.all()).data()).isEqualTo(usersBefore);
    assertThat(admin.tenants(TenantQuery.all()).data()).isEqualTo(tenantsBefore);
    assertThat(admin.userInvites(InviteQuery.all()).data()).isEqualTo(invitesBefore);
    assertThat(admin.roles()).isEqualTo(rolesBefore);
  }

  @Test
  void aUserWhoIsInactiveOrMissingCanDoNothingNotEvenWithItself() {
    CallTarget itself = target(acme, inactive, role);
    for (UserId actor : ImmutableList.of(inactive.id(), missing.user())) {
      for (PortCall call : OF_USERS) {
        Object port = implementation(tenantry, call, actor);
        assertThat(catchThrowable(() -> call.call(port, arguments.of(call, itself))))
            .as(call.toString())
            .isInstanceOfAny(NotAllowedException.class, OperationNotSupportedException.class);
      }
    }
  }

  @Test
  void aUserWhoIsInactiveIsAnsweredAsOneWhoIsMissing() {
    for (PortCall call : OF_USERS) {
      assertThat(missing.answerTo(call, implementation(tenantry, call, inactive.id()), arguments))
          .as(call.toString())
          .isEqualTo(
              missing.answerTo(call, implementation(tenantry, call, missing.user()), arguments));
    }
  }

  private void assertTellsApart(PortCall call, Object port) {
    String ofOwn = freshTarget(acme).answerTo(call, port, arguments);
    boolean tells =
        !ofOwn.startsWith(OperationNotSupportedException.class.getSimpleName())
            && call.parameters().stream().anyMatch(IsolationMatrixScenarios::namesATarget);
    if (tells) {
      assertThat(missing.answerTo(call, port, arguments)).as(call.toString()).isNotEqualTo(ofOwn);
    }
  }

  private static boolean namesATarget(String type) {
    return !TELLING_OF_NO_TARGET.contains(type.replaceAll("<.*", ""));
  }

  /** Asks, compares, counts. */
  private final class Cells {

    private final Tenantry library;
    private final List<String> leaks = new ArrayList<>();
    private int asked;

    Cells(Tenantry library) {
      this.library = library;
    }

    void compareOthersWithMissing(String name, UserId actor) {
      for (PortCall call : OF_USERS) {
        Object port = implementation(library, call, actor);
        String ofMissing = answer(call, port, missing);
        for (CallTarget other : ImmutableList.of(ofAnotherTenant, ofNoTenant)) {
          if (!answer(call, port, other).equals(ofMissing)) {
            leaks.add(call + " by " + name);
          }
        }
      }
    }

    /** For those who are of no tenant, which tenant it is makes no difference. */
    void compareOwnWithOthers(PortCall call, Object port) {
      if (call.parameters().isEmpty()) {
        return; // It is about everything.
      }
      String ofOwn = answer(call, port, freshTarget(acme));
      if (!answer(call, port, freshTarget(beta)).equals(ofOwn)) {
        leaks.add(call + " by somebody of no tenant");
      }
    }

    private String answer(PortCall call, Object port, CallTarget target) {
      asked++;
      return target.answerTo(call, port, arguments);
    }
  }

  private Object implementation(Tenantry library, PortCall call) {
    return implementation(call, library.platform().asSuperAdmin(), library.baas().asSuperAdmin());
  }

  private Object implementation(Tenantry library, PortCall call, UserId actor) {
    return implementation(call, library.platform().asUser(actor), library.baas().asUser(actor));
  }

  private static Object implementation(PortCall call, PlatformApi platform, BaasApi baas) {
    if (call.port() == PlatformApi.class) {
      return platform;
    }
    return call.port() == BaasUsers.class ? baas.users() : baas.tenants();
  }

  /** A new user with a password, a new invitation and a role of a tenant. */
  private CallTarget freshTarget(Tenant tenant) {
    targets++;
    return target(
        tenant,
        create(
            named("target" + targets).inTenant(tenant.id()).withPassword(CallArguments.PASSWORD)),
        admin.createRole(CreateRole.of("of" + targets, "Unused")));
  }

  private CallTarget target(Tenant tenant, User user, Role any) {
    Invite invite =
        sole(
            admin.sendUserInvites(
                SendUserInvites.to(tenant.id())
                    .invite(Invitee.of("invited" + user.reference() + "@example.com"))));
    clock.advance(Duration.ofSeconds(60));
    return new CallTarget(
        user.id(),
        user.baasId(),
        user.email(),
        tenant.id(),
        invite.id(),
        any.id(),
        tokenOf(invite));
  }
}
