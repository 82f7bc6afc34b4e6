package dev.tenantry.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.spi.Persistence;
import dev.tenantry.domain.error.ConflictException;
import dev.tenantry.domain.invite.Invite;
import dev.tenantry.testkit.CheapPasswordHasher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A race that nobody can lose proves nothing. */
class CheckingFirstTest {

  private static final int TOKENS = 50;

  private final Persistence storage = Databases.emptyH2();
  private final InterceptedPersistence checkingFirst = new InterceptedPersistence(storage);
  private final Tenantry tenantry =
      Tenantry.builder()
          .persistence(checkingFirst)
          .passwordHasher(new CheapPasswordHasher())
          .build();
  private final TokenRace race = new TokenRace(tenantry, storage);

  @BeforeEach
  void checkFirst() {
    checkingFirst.seePlatformAs(new CheckingFirst()::of);
  }

  @AfterEach
  void close() {
    tenantry.close();
  }

  @Test
  void aTokenThatIsLookedAtBeforeItIsSettledIsDeclinedMoreThanOnce() {
    assertThat(race.answered(race.invited(TOKENS), race::decline)).isGreaterThan(TOKENS);
  }

  /** That an address is unique is what is left to refuse the second user. */
  @Test
  void aTokenThatIsLookedAtBeforeItIsSettledIsAcceptedByMoreThanOne() {
    ImmutableList<Invite> invites = race.invited(TOKENS);

    assertThatThrownBy(() -> race.answered(invites, race::accept))
        .hasMessage("a thread failed")
        .hasCauseInstanceOf(ConflictException.class);
  }
}
