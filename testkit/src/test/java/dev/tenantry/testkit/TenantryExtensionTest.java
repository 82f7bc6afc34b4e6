package dev.tenantry.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserQuery;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TenantryExtension.class)
class TenantryExtensionTest {

  private final Tenantry ofConstructor;
  private PlatformApi admin;

  TenantryExtensionTest(Tenantry ofConstructor) {
    this.ofConstructor = ofConstructor;
  }

  @BeforeEach
  void begin(Tenantry tenantry) {
    admin = tenantry.platform().asSuperAdmin();
  }

  @Test
  void givesTheSameTenantryToEveryPartOfATest(Tenantry tenantry) {
    assertThat(tenantry).isSameAs(ofConstructor);
  }

  @RepeatedTest(2)
  void givesEachTestAnEmptyTenantryWithTheFirstIdsAndACheapHash() {
    assertThat(admin.users(UserQuery.all()).totalCount()).isZero();

    User anna =
        admin.createUser(
            CreateUser.of("anna@example.com", "anna").withPassword("correct horse battery"));
    assertThat(anna.id()).isEqualTo(new UserId(SequentialIds.numbered(1)));
    assertThat(anna.synced()).isTrue();
  }

  @Test
  void givesTheClockThatTheTenantryGoesBy(SettableClock clock) {
    clock.advance(Duration.ofDays(1));
    User anna = admin.createUser(CreateUser.of("anna@example.com", "anna"));

    assertThat(anna.createdAt()).isEqualTo(clock.instant());
  }
}
