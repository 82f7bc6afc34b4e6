package dev.tenantry.verification;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.BaasApi;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.spi.Persistence;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.user.BaasUser;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.testkit.CheapPasswordHasher;
import dev.tenantry.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A library over one empty storage, with a clock that stands still, and words to speak about it.
 */
abstract class Scenarios {

  /** Finer than a microsecond, so that a test notices what is not cut. */
  static final Instant START = Instant.parse("2026-03-01T10:00:00.123456789Z");

  final SettableClock clock = SettableClock.at(START);
  Persistence storage;
  Tenantry tenantry;
  PlatformApi admin;
  BaasApi baas;

  /** An empty storage; asked for once at the beginning of each test, and not used after its end. */
  protected abstract Persistence persistence();

  /** The library as a group of scenarios wants it. */
  Tenantry.Builder configured(Tenantry.Builder builder) {
    return builder;
  }

  @BeforeEach
  final void build() {
    storage = persistence();
    tenantry =
        configured(
                Tenantry.builder()
                    .persistence(storage)
                    .clock(clock)
                    .passwordHasher(new CheapPasswordHasher()))
            .build();
    admin = tenantry.platform().asSuperAdmin();
    baas = tenantry.baas().asSuperAdmin();
  }

  @AfterEach
  final void close() {
    tenantry.close();
  }

  final void later() {
    clock.advance(Duration.ofSeconds(1));
  }

  final Tenant tenant(String name) {
    later();
    return admin.createTenant(CreateTenant.named(name));
  }

  /** A user outside any tenant, with an address and a reference made from the name. */
  final User user(String name) {
    return create(named(name));
  }

  final User memberOf(Tenant tenant, String name) {
    return create(named(name).inTenant(tenant.id()));
  }

  final User ownerOf(Tenant tenant, String name) {
    return create(named(name).inTenant(tenant.id()).withRoles("Owner"));
  }

  final User inactive(String name) {
    return create(named(name).withActive(false));
  }

  final User create(CreateUser command) {
    later();
    return admin.createUser(command);
  }

  static CreateUser named(String name) {
    return CreateUser.of(addressOf(name), name);
  }

  static String addressOf(String name) {
    return name + "@example.com";
  }

  final PlatformApi as(User user) {
    return tenantry.platform().asUser(user.id());
  }

  final BaasApi atBaasAs(User user) {
    return tenantry.baas().asUser(user.id());
  }

  /** The user as the Platform has it now. */
  final User current(User user) {
    return admin.user(user.id());
  }

  /** The user as the BaaS has it now. */
  final BaasUser copyOf(User user) {
    return baas.users().findFirst(UserQuery.where(UserFields.ID.equalTo(user.id()))).orElseThrow();
  }

  final ImmutableList<String> referencesOf(Iterable<User> users) {
    return ImmutableList.copyOf(users).stream().map(User::reference).collect(toImmutableList());
  }

  static <X extends Exception> X refusal(Class<X> type, ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    assertThat(thrown).isInstanceOf(type);
    return type.cast(thrown);
  }

  /** What is wrong with an input, each as {@code path CODE}. */
  static ImmutableList<String> problems(ThrowingCallable call) {
    return refusal(InvalidInputException.class, call).violations().stream()
        .map(each -> each.path() + " " + each.code())
        .collect(toImmutableList());
  }
}
