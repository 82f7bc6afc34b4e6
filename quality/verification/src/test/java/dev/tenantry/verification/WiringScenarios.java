package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Strings;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.domain.value.PasswordLength;
import dev.tenantry.testkit.CheapPasswordHasher;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a host plugs in is used, and what it does not plug in works as it comes. */
abstract class WiringScenarios extends Scenarios {

  @Test
  void persistenceAloneIsEnough() {
    try (Tenantry plain = Tenantry.builder().persistence(storage).build()) {
      Instant before = Instant.now();

      User anna = plain.platform().asSuperAdmin().createUser(named("anna"));

      assertThat(anna.createdAt()).isAfter(before.minusSeconds(1)).isBefore(before.plusSeconds(60));
      assertThat(anna.id().value().version()).isEqualTo(7);
      assertThat(anna.baasId().value().version()).isEqualTo(7);
      assertThat(anna.synced()).isTrue();
    }
  }

  @Test
  void passwordsHaveEightToAHundredAndTwentyEightCharactersUnlessSaidOtherwise() {
    create(named("shortest").withPassword(Strings.repeat("x", 8)));
    create(named("longest").withPassword(Strings.repeat("x", 128)));

    assertThat(problems(() -> create(named("a").withPassword(Strings.repeat("x", 7)))))
        .containsExactly("password INVALID_PASSWORD");
    assertThat(problems(() -> create(named("b").withPassword(Strings.repeat("x", 129)))))
        .containsExactly("password INVALID_PASSWORD");
  }

  @Test
  void theHostSaysHowLongPasswordsAre() {
    try (Tenantry strict =
        Tenantry.builder()
            .persistence(storage)
            .passwordHasher(new CheapPasswordHasher())
            .passwordLength(new PasswordLength(15))
            .build()) {

      assertThat(
              problems(
                  () ->
                      strict
                          .platform()
                          .asSuperAdmin()
                          .createUser(named("anna").withPassword(Strings.repeat("x", 14)))))
          .containsExactly("password INVALID_PASSWORD");
    }
  }

  @Test
  void theHostSaysWhereIdsComeFrom() {
    UUID first = UUID.fromString("00000000-0000-7000-8000-000000000011");
    UUID second = UUID.fromString("00000000-0000-7000-8000-000000000012");
    var ids = new ArrayDeque<>(List.of(first, second));
    try (Tenantry numbered =
        Tenantry.builder().persistence(storage).idGenerator(ids::remove).build()) {

      User anna = numbered.platform().asSuperAdmin().createUser(named("anna"));

      assertThat(anna.id().value()).isEqualTo(first);
      assertThat(anna.baasId().value()).isEqualTo(second);
    }
  }

  @Test
  void twoLibrariesOverOneStorageSeeTheSame() {
    User anna = user("anna");

    try (Tenantry other = Tenantry.builder().persistence(storage).build()) {
      assertThat(other.platform().asSuperAdmin().users(UserQuery.all()).data())
          .containsExactly(anna);
    }
    assertThat(current(anna)).isEqualTo(anna);
  }
}
