package dev.tenantry.benchmarks;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableMap;
import dev.tenantry.benchmarks.floor.FloorUsers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is compared does the same; nothing is measured. */
class SameRowsTest {

  private static final int USERS = 9;

  private static Server server;

  @BeforeAll
  static void start() {
    server = Server.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void everybodyLeavesTheSameRowsInOneDatabase() {
    try (Writes writes = Writes.inOneDatabase(server, 0)) {
      assertThatCode(() -> SameRows.check(writes, USERS)).doesNotThrowAnyException();

      new FloorUsers(writes.at(Work.FLOOR)).create(NewUser.numbered(USERS + 1));
      assertThatIllegalStateException().isThrownBy(() -> SameRows.requireSame(writes));
    }
  }

  @Test
  void everybodyLeavesTheSameRowsInTwoDatabases() {
    try (Writes writes = Writes.inTwoDatabases(server, "two")) {
      assertThatCode(() -> SameRows.check(writes, USERS)).doesNotThrowAnyException();

      Work drain = writes.drain("drain", USERS, ImmutableMap.of());
      drain.operations().values().forEach(Operation::prepare);
      drain.operations().values().forEach(Operation::run);
      assertThatCode(() -> SameRows.requireSame(writes)).doesNotThrowAnyException();
    }
  }

  @Test
  void everybodyReadsTheSame() {
    try (Reads reads = new Reads(server, 300)) {
      assertThatCode(reads::check).doesNotThrowAnyException();
    }
  }
}
