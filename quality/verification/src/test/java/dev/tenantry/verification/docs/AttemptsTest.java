package dev.tenantry.verification.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.BaasUsers;
import dev.tenantry.application.api.PlatformUsers;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.domain.user.BaasUserKey;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The README's three attempts go as it says. */
class AttemptsTest {

  private final Map<String, String> platform = new HashMap<>(Map.of("anna", "Anna"));

  @Test
  void writingToBothLeavesThemApartWhenTheSecondFails() {
    Map<String, String> baas = Map.of("anna", "Anna");

    assertThatThrownBy(
            () -> {
              // begin
              platform.put("anna", "Francis");
              baas.put("anna", "Francis"); // fails: now the two differ, and nobody remembers it
              // end
            })
        .isInstanceOf(UnsupportedOperationException.class);

    assertThat(platform).isNotEqualTo(baas);
  }

  private record Rename(String to, Instant at) {}

  @Test
  void theNewestTimestampLetsTheOlderChangeStandWhenAClockIsSlow() {
    Clock platformClock = Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);
    Clock baasClock = Clock.offset(platformClock, Duration.ofMinutes(-1));

    // begin
    Rename first = new Rename("Anna", platformClock.instant());
    Rename second = new Rename("Francis", baasClock.instant()); // a clock that is a minute slow
    Rename stands = first.at().isAfter(second.at()) ? first : second; // "Anna"
    // end

    assertThat(stands.to()).isEqualTo("Anna");
  }

  @Test
  void whatTheBaasMayChangeStandsOnBothSides() {
    try (Tenantry tenantry = Tenantry.builder().persistence(InMemoryPersistence.create()).build()) {
      PlatformUsers platform = tenantry.platform().asSuperAdmin();
      BaasUsers baas = tenantry.baas().asSuperAdmin().users();

      // begin
      User anna = platform.createUser(CreateUser.of("anna@example.com", "anna-1"));
      baas.update(
          UserPatch.set(UserFields.FIRST_NAME, "Francis"), BaasUserKey.email("anna@example.com"));
      platform.user(anna.id()).firstName(); // Optional[Francis]
      // end

      assertThat(platform.user(anna.id()).firstName()).contains("Francis");
      assertThat(baas.findMany().get(0).firstName()).contains("Francis");
    }
  }
}
