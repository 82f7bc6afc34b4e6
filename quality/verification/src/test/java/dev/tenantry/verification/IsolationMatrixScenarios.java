package dev.tenantry.verification;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.tenantry.application.api.BaasTenants;
import dev.tenantry.application.api.BaasUsers;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.command.CreateRole;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.domain.error.NotAllowedException;
import dev.tenantry.domain.error.OperationNotSupportedException;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Patch;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.role.Role;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.tenant.TenantId;
import dev.tenantry.domain.tenant.TenantPatch;
import dev.tenantry.domain.tenant.TenantQuery;
import dev.tenantry.domain.user.BaasUserId;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.domain.user.UserQuery;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every operation of every port, asked by users of whom something lies in another tenant. */
abstract class IsolationMatrixScenarios extends Scenarios {

  private static final Patch<User> RENAMED = UserPatch.set(UserFields.FIRST_NAME, "Francis");
  private static final Patch<Tenant> RETITLED = TenantPatch.set(TenantFields.NAME, "Gamma");

  /** What an operation is asked about. */
  private record Target(UserId user, BaasUserId baasUser, String email, TenantId tenant) {

    Query<User> users() {
      return UserQuery.where(UserFields.ID.equalTo(user));
    }

    Query<Tenant> tenants() {
      return TenantQuery.where(TenantFields.ID.equalTo(tenant));
    }

    BaasUserKey key() {
      return BaasUserKey.id(baasUser).andEmail(email);
    }

    /** An answer that names this target, with words in place of what differs between targets. */
    String anonymous(String answer) {
      return answer
          .replace(user.toString(), "USER")
          .replace(baasUser.toString(), "BAAS USER")
          .replace(tenant.toString(), "TENANT")
          .replace(email, "EMAIL");
    }
  }

  /** Asks something for a user, and gives the answer, or null where there is none. */
  private interface Question {
    Object ask(UserId actor, Target target);
  }

  private Role role;
  private Target ofAnotherTenant;
  private Target ofNoTenant;
  private Target missing;
  private User member;
  private User owner;
  private User loner;
  private User inactive;

  @BeforeEach
  final void actorsAndTargets() {
    Tenant acme = tenant("Acme");
    Tenant beta = tenant("Beta");
    role = admin.createRole(CreateRole.of("editor", "Editor"));
    member = memberOf(acme, "member");
    owner = ownerOf(acme, "owner");
    inactive = create(named("inactive").inTenant(acme.id()).withActive(false));
    loner = user("loner");
    ofAnotherTenant = target(memberOf(beta, "stranger"), beta.id());
    ofNoTenant = target(user("outsider"), tenant("Empty").id());
    missing =
        new Target(
            new UserId(UUID.randomUUID()),
            new BaasUserId(UUID.randomUUID()),
            "missing@example.com",
            new TenantId(UUID.randomUUID()));
  }

  @Test
  void everyOperationOfEveryPortIsAsked() {
    ImmutableSet<String> operations =
        Stream.of(PlatformApi.class, BaasUsers.class, BaasTenants.class)
            .flatMap(port -> Stream.of(port.getMethods()).map(method -> name(port, method)))
            .collect(toImmutableSet());

    assertThat(questions().keySet()).isEqualTo(operations);
  }

  @Test
  void whatLiesInAnotherTenantIsAnsweredAsWhatIsMissing() {
    for (User actor : ImmutableList.of(member, owner, loner, inactive)) {
      questions()
          .forEach(
              (name, question) -> {
                String ofMissing = answer(question, actor, missing);
                assertThat(answer(question, actor, ofAnotherTenant))
                    .as("%s by %s", name, actor.reference())
                    .isEqualTo(ofMissing);
                assertThat(answer(question, actor, ofNoTenant))
                    .as("%s by %s", name, actor.reference())
                    .isEqualTo(ofMissing);
              });
    }
  }

  @Test
  void nothingThatWasAskedHasChangedAnything() {
    ImmutableList<User> usersBefore = admin.users(UserQuery.all()).data();
    ImmutableList<Tenant> tenantsBefore = admin.tenants(TenantQuery.all()).data();

    whatLiesInAnotherTenantIsAnsweredAsWhatIsMissing();

    assertThat(admin.users(UserQuery.all()).data()).isEqualTo(usersBefore);
    assertThat(admin.tenants(TenantQuery.all()).data()).isEqualTo(tenantsBefore);
    assertThat(admin.roles()).hasSize(2);
  }

  @Test
  void aUserWhoIsInactiveOrMissingCanDoNothingNotEvenWithItself() {
    Target itself = target(inactive, inactive.tenantId().orElseThrow());
    for (UserId actor : ImmutableList.of(inactive.id(), missing.user())) {
      questions()
          .forEach(
              (name, question) ->
                  assertThat(catchThrowable(() -> question.ask(actor, itself)))
                      .as(name)
                      .isInstanceOfAny(
                          NotAllowedException.class, OperationNotSupportedException.class));
    }
  }

  @Test
  void aUserWhoIsInactiveIsAnsweredAsOneWhoIsMissing() {
    questions()
        .forEach(
            (name, question) ->
                assertThat(catchThrowable(() -> question.ask(inactive.id(), missing)))
                    .as(name)
                    .hasMessage(
                        catchThrowable(() -> question.ask(missing.user(), missing)).getMessage()));
  }

  private ImmutableMap<String, Question> questions() {
    return ImmutableMap.<String, Question>builder()
        .putAll(platformQuestions())
        .putAll(baasUserQuestions())
        .putAll(baasTenantQuestions())
        .build();
  }

  private Map<String, Question> platformQuestions() {
    return ImmutableMap.<String, Question>builder()
        .put(
            "PlatformApi.createUser(CreateUser)",
            (actor, target) -> at(actor).createUser(named("new").inTenant(target.tenant())))
        .put(
            "PlatformApi.updateUser(UserId, Patch)",
            (actor, target) -> at(actor).updateUser(target.user(), RENAMED))
        .put("PlatformApi.deleteUser(UserId)", silent((a, t) -> at(a).deleteUser(t.user())))
        .put("PlatformApi.user(UserId)", (actor, target) -> at(actor).user(target.user()))
        .put("PlatformApi.users(Query)", (actor, target) -> at(actor).users(target.users()))
        .put(
            "PlatformApi.createTenant(CreateTenant)",
            (actor, target) -> at(actor).createTenant(CreateTenant.named("New")))
        .put(
            "PlatformApi.updateTenant(TenantId, Patch)",
            (actor, target) -> at(actor).updateTenant(target.tenant(), RETITLED))
        .put("PlatformApi.deleteTenant(TenantId)", silent((a, t) -> at(a).deleteTenant(t.tenant())))
        .put("PlatformApi.tenant(TenantId)", (actor, target) -> at(actor).tenant(target.tenant()))
        .put("PlatformApi.tenants(Query)", (actor, target) -> at(actor).tenants(target.tenants()))
        .put(
            "PlatformApi.createRole(CreateRole)",
            (actor, target) -> at(actor).createRole(CreateRole.of("new", "New")))
        .put("PlatformApi.role(RoleId)", (actor, target) -> at(actor).role(role.id()))
        .put("PlatformApi.roles()", (actor, target) -> at(actor).roles())
        .build();
  }

  private Map<String, Question> baasUserQuestions() {
    String port = "BaasUsers.";
    return ImmutableMap.<String, Question>builder()
        .put(port + "findMany()", (actor, target) -> users(actor).findMany())
        .put(port + "findMany(Query)", (actor, target) -> users(actor).findMany(target.users()))
        .put(port + "findFirst(Query)", (actor, target) -> users(actor).findFirst(target.users()))
        .put(
            port + "findManyWithCount(Query)",
            (actor, target) -> users(actor).findManyWithCount(target.users()))
        .put(port + "count(Query)", (actor, target) -> users(actor).count(target.users()))
        .put(
            port + "update(Patch, Object)",
            (actor, target) -> users(actor).update(RENAMED, target.key()))
        .put(
            port + "updateMany(Patch, Query)",
            (actor, target) -> users(actor).updateMany(RENAMED, target.users()))
        .put(port + "create(Object)", silent((a, t) -> users(a).create(named("new"))))
        .put(
            port + "createMany(Collection)",
            silent((a, t) -> users(a).createMany(ImmutableList.of(named("new")))))
        .put(
            port + "upsert(Object, Object, Patch)",
            silent((a, t) -> users(a).upsert(t.key(), named("new"), RENAMED)))
        .put(port + "delete(Object)", silent((a, t) -> users(a).delete(t.key())))
        .put(port + "deleteMany(Query)", silent((a, t) -> users(a).deleteMany(t.users())))
        .build();
  }

  private Map<String, Question> baasTenantQuestions() {
    String port = "BaasTenants.";
    CreateTenant created = CreateTenant.named("New");
    return ImmutableMap.<String, Question>builder()
        .put(port + "findMany()", (actor, target) -> tenants(actor).findMany())
        .put(port + "findMany(Query)", (actor, target) -> tenants(actor).findMany(target.tenants()))
        .put(
            port + "findFirst(Query)",
            (actor, target) -> tenants(actor).findFirst(target.tenants()))
        .put(
            port + "findManyWithCount(Query)",
            (actor, target) -> tenants(actor).findManyWithCount(target.tenants()))
        .put(port + "count(Query)", (actor, target) -> tenants(actor).count(target.tenants()))
        .put(
            port + "update(Patch, Object)",
            (actor, target) -> tenants(actor).update(RETITLED, target.tenant()))
        .put(
            port + "updateMany(Patch, Query)",
            (actor, target) -> tenants(actor).updateMany(RETITLED, target.tenants()))
        .put(port + "create(Object)", silent((a, t) -> tenants(a).create(created)))
        .put(
            port + "createMany(Collection)",
            silent((a, t) -> tenants(a).createMany(ImmutableList.of(created))))
        .put(
            port + "upsert(Object, Object, Patch)",
            silent((a, t) -> tenants(a).upsert(t.tenant(), created, RETITLED)))
        .put(port + "delete(Object)", silent((a, t) -> tenants(a).delete(t.tenant())))
        .put(port + "deleteMany(Query)", silent((a, t) -> tenants(a).deleteMany(t.tenants())))
        .build();
  }

  private PlatformApi at(UserId actor) {
    return tenantry.platform().asUser(actor);
  }

  private BaasUsers users(UserId actor) {
    return tenantry.baas().asUser(actor).users();
  }

  private BaasTenants tenants(UserId actor) {
    return tenantry.baas().asUser(actor).tenants();
  }

  private interface Command {
    void run(UserId actor, Target target);
  }

  private static Question silent(Command command) {
    return (actor, target) -> {
      command.run(actor, target);
      return "done";
    };
  }

  private static Target target(User user, TenantId tenant) {
    return new Target(user.id(), user.baasId(), user.email(), tenant);
  }

  private static String name(Class<?> port, Method method) {
    String parameters =
        Stream.of(method.getParameterTypes())
            .map(Class::getSimpleName)
            .reduce((left, right) -> left + ", " + right)
            .orElse("");
    return port.getSimpleName() + "." + method.getName() + "(" + parameters + ")";
  }

  /** Whatever comes back, as text in which nothing of the target is left but that it was named. */
  private static String answer(Question question, User actor, Target target) {
    Object[] answer = new Object[1];
    Throwable failure = catchThrowable(() -> answer[0] = question.ask(actor.id(), target));
    String text =
        failure != null
            ? failure.getClass().getSimpleName() + " " + failure.getMessage()
            : described(answer[0]);
    return target.anonymous(text);
  }

  private static String described(Object answer) {
    if (answer instanceof Page<?> page) {
      return page.data() + " of " + page.totalCount();
    }
    return answer instanceof Optional<?> optional
        ? optional.map(Object::toString).orElse("nothing")
        : String.valueOf(answer);
  }
}
