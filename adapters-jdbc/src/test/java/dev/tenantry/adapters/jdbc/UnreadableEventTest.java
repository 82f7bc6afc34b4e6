package dev.tenantry.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.tenantry.application.api.Deliveries.Failing;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.spi.Outbox.Entry;
import dev.tenantry.domain.event.ChangeEvent;
import dev.tenantry.domain.event.Changes;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.testkit.SequentialIds;
import dev.tenantry.testkit.UserFixture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of an event that cannot be read, and of those beside it. */
class UnreadableEventTest {

  static Stream<TestDatabase> databases() {
    return TestDatabases.all();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void failsAloneAndIsShownAsUnreadable(TestDatabase database) {
    JdbcPersistence persistence = database.emptied();
    List<ChangeEvent> told = new ArrayList<>();
    try (Tenantry tenantry =
        Tenantry.builder().persistence(persistence).changeListener("audit", told::add).build()) {
      append(persistence, 1);
      TestDatabase.run(database.dataSource(), "update tenantry_outbox set event = '{'");
      append(persistence, 2);

      assertThat(tenantry.deliveries().drain()).isEqualTo(1);

      assertThat(told).extracting(ChangeEvent::id).containsExactly(SequentialIds.numbered(2));
      Failing failing = tenantry.deliveries().status().failing().get(0);
      assertThat(failing.id()).isEqualTo(SequentialIds.numbered(1));
      assertThat(failing.what()).isEqualTo("unreadable");
      assertThat(failing.failures()).isPositive();
    }
  }

  private static void append(JdbcPersistence persistence, int number) {
    UUID id = SequentialIds.numbered(number);
    Values<User> user = UserFixture.anActiveUser().values().with(UserFields.SYNCED, true);
    ChangeEvent event = Changes.ofUser(id, Instant.EPOCH, Optional.empty(), user);
    persistence
        .platform()
        .execute(
            platform -> {
              platform
                  .outbox()
                  .append(ImmutableList.of(new Entry(id, "audit", id, Optional.of(event))));
              return true;
            });
  }
}
