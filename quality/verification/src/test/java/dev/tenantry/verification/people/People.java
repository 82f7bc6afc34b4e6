package dev.tenantry.verification.people;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.collect.ImmutableList;
import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.tenant.Tenant;
import dev.tenantry.domain.user.BaasUser;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.testkit.CheapPasswordHasher;
import dev.tenantry.testkit.SettableClock;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A library over one empty storage, with a clock that stands still. */
abstract class People {

  static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

  final SettableClock clock = SettableClock.at(START);
  final InMemoryPersistence storage = InMemoryPersistence.create(clock);
  Tenantry tenantry;
  PlatformApi admin;

  /** The library as a group of tests wants it. */
  Tenantry.Builder configured(Tenantry.Builder builder) {
    return builder;
  }

  @BeforeEach
  final void build() {
    tenantry =
        configured(
                Tenantry.builder()
                    .persistence(storage)
                    .clock(clock)
                    .passwordHasher(new CheapPasswordHasher()))
            .build();
    admin = tenantry.platform().asSuperAdmin();
  }

  @AfterEach
  final void close() {
    tenantry.close();
  }

  final Tenant tenant(String name) {
    return admin.createTenant(CreateTenant.named(name));
  }

  /** A command for a user whose address and reference are made from the name. */
  static CreateUser named(String name) {
    return CreateUser.of(addressOf(name), name);
  }

  static String addressOf(String name) {
    return name + "@example.com";
  }

  final User member(Tenant tenant, String name, String... roles) {
    return admin.createUser(named(name).inTenant(tenant.id()).withRoles(roles));
  }

  final PlatformApi as(User user) {
    return tenantry.platform().asUser(user.id());
  }

  /** The user as the BaaS has it now. */
  final BaasUser copyOf(User user) {
    return tenantry
        .baas()
        .asSuperAdmin()
        .users()
        .findFirst(UserQuery.where(UserFields.ID.equalTo(user.id())))
        .orElseThrow();
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
