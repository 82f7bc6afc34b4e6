package dev.tenantry.verification.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.spi.SyncBatch;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.field.Values;
import dev.tenantry.domain.policy.SystemOfRecord;
import dev.tenantry.domain.sync.ReplicaState;
import dev.tenantry.domain.sync.Stamps;
import dev.tenantry.domain.sync.StateForm;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.testkit.FakeBaas;
import dev.tenantry.testkit.SettableClock;
import dev.tenantry.verification.LoggedLines;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of states that a BaaS which is no database of ours says it has. */
class ReceivedStatesTest {

  private final SettableClock clock = SettableClock.atNoon();
  private final FakeBaas service = new FakeBaas(clock);
  private final InMemoryPersistence platform = InMemoryPersistence.create(clock);
  private final Tenantry tenantry =
      Tenantry.builder().platform(platform).baas(service).clock(clock).build();

  @AfterEach
  void close() {
    tenantry.close();
  }

  /** A state that the Platform never sent, as after a backup of it was restored. */
  @Test
  void cannotBeChosenByAnOperatorWhereTheBaasShowsNone() {
    User anna = create();
    tenantry.sync().receive(SyncBatch.ofUsers(ImmutableList.of(seenTooMuch(anna))));
    assertThat(tenantry.sync().status().regressed()).isEqualTo(1);
    try (Tenantry silent =
        Tenantry.builder()
            .platform(platform)
            .baas(states -> SyncBatch.ofUsers(ImmutableList.of()))
            .clock(clock)
            .build()) {
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> silent.sync().resolve(anna.id(), SystemOfRecord.BAAS))
          .withMessageContaining("stands (NOT_POSSIBLE)");
      assertThat(silent.sync().status().regressed()).isEqualTo(1);
      assertThat(silent.sync().resolve(anna.id(), SystemOfRecord.PLATFORM)).isTrue();
      assertThat(silent.sync().status().regressed()).isZero();
    }
  }

  @Test
  void standWhereAnOperatorChoosesTheBaas() {
    User anna = create();
    service.update(anna.id(), UserPatch.set(UserFields.LAST_NAME, "Webb"));
    tenantry.sync().receive(SyncBatch.ofUsers(ImmutableList.of(seenTooMuch(anna))));
    assertThat(tenantry.sync().status().regressed()).isEqualTo(1);

    assertThat(tenantry.sync().resolve(anna.id(), SystemOfRecord.BAAS)).isTrue();
    assertThat(tenantry.platform().asSuperAdmin().user(anna.id()).lastName()).hasValue("Webb");
  }

  @Test
  void getNoAnswerForAUserWhomThePlatformDoesNotKnowOrWhoseNameIsNotInItsForm() {
    User anna = create();
    ImmutableList<String> warnings;
    SyncBatch answer;
    try (LoggedLines logged = new LoggedLines()) {
      answer =
          tenantry
              .sync()
              .receive(
                  SyncBatch.ofUsers(
                      ImmutableList.of(
                          state(anna.id(), "  not trimmed "),
                          state(anna.id(), "x".repeat(201)),
                          state(new UserId(new UUID(4, 4)), "Fine"))));
      warnings = logged.lines();
    }

    assertThat(warnings)
        .containsExactlyElementsOf(
            Collections.nCopies(
                2,
                "WARNING BAAS %s: ignored, since user.firstName is not in its form"
                    .formatted(anna.id())));
    assertThat(answer.users()).isEmpty();
    assertThat(tenantry.platform().asSuperAdmin().user(anna.id()).firstName())
        .hasValue("Anna Ünal");
  }

  @Test
  void getNoAnswerWhereTheyAreOfTheOtherSideOrWithoutId() {
    User anna = create();
    ReplicaState<User> stored =
        platform
            .platform()
            .read(all -> all.users().loadAll(ImmutableList.of(anna.id())))
            .get(0)
            .state();
    Map<String, @Nullable Object> ofPlatform = StateForm.tree(stored);
    Map<String, @Nullable Object> ofBaas = StateForm.tree(stored);
    ofBaas.put("side", "BAAS");
    Map<String, @Nullable Object> withoutId = new HashMap<>(ofBaas);
    withoutId.put("values", ImmutableMap.of("email", anna.email()));

    assertThat(answered(ofBaas)).isEqualTo(1);
    assertThat(answered(ofPlatform)).isZero();
    assertThat(answered(withoutId)).isZero();
  }

  private int answered(Map<String, @Nullable Object> state) {
    ReplicaState<User> pushed = StateForm.state(UserFields.ALL, state);
    return tenantry.sync().receive(SyncBatch.ofUsers(ImmutableList.of(pushed))).users().size();
  }

  private static ReplicaState<User> seenTooMuch(User user) {
    return state(user.id(), "Anna", Long.MAX_VALUE / 4);
  }

  private static ReplicaState<User> state(UserId id, String name) {
    return state(id, name, 0);
  }

  private static ReplicaState<User> state(UserId id, String name, long seen) {
    return new ReplicaState<>(
        SystemOfRecord.BAAS,
        Long.MAX_VALUE / 2,
        seen,
        Values.of(UserFields.ALL)
            .set(UserFields.ID, id)
            .restore(UserFields.FIRST_NAME, name)
            .build(),
        Stamps.parse(UserFields.ALL, "firstName:%1$d.%1$d".formatted(Long.MAX_VALUE / 2)),
        0,
        ImmutableSortedSet.of(),
        false,
        ImmutableSet.of());
  }

  private User create() {
    return tenantry
        .platform()
        .asSuperAdmin()
        .createUser(CreateUser.of("anna@example.com", "anna").withFirstName("Anna Ünal"));
  }
}
