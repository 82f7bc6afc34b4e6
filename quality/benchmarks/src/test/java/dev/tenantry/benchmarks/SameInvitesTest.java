package dev.tenantry.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who invites leaves the same invitations and as many mails; nothing is measured. */
class SameInvitesTest {

  private static final int PEOPLE = 9;

  private static Server server;
  private Invites invites;

  @BeforeAll
  static void start() {
    server = Server.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void open() {
    invites = new Invites(server);
  }

  @AfterEach
  void close() {
    invites.close();
  }

  @Test
  void everybodyLeavesTheSameInvitations() {
    assertThatCode(() -> invites.check(PEOPLE)).doesNotThrowAnyException();

    Inviter floor = Objects.requireNonNull(invites.inviters().get(Work.FLOOR));
    assertThat(floor.invite(ImmutableList.of(NewUser.numbered(1)))).isZero();
    assertThatCode(invites::requireSame).doesNotThrowAnyException();

    assertThat(floor.invite(ImmutableList.of(NewUser.numbered(PEOPLE + 1)))).isOne();
    assertThatIllegalStateException().isThrownBy(invites::requireSame);
  }
}
