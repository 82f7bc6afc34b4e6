package dev.tenantry.verification.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.Worker;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.spi.ChangeListener;
import dev.tenantry.domain.event.ChangeEvent;
import dev.tenantry.domain.event.UserCreated;
import dev.tenantry.domain.event.UserEvent;
import dev.tenantry.domain.sync.Replica;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.harness.ManualExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** How the worker drains on an executor of the host's. */
class WorkerTest {

  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final TwoDatabases two = new TwoDatabases();
  private final ManualExecutor executor = new ManualExecutor();
  private final Worker worker = two.tenantry.worker();

  @Test
  void doesNothingBeforeItIsStarted() {
    assertThat(worker.isRunning()).isFalse();
    assertThat(worker.lastSuccess()).isEmpty();
  }

  @Test
  void drainsAgainAndAgain() {
    worker.start(executor, PAUSE);
    for (int i = 0; i < 3; i++) {
      User user = two.create("user" + i);
      executor.tick();
      assertThat(two.onPlatform(user).synced()).isTrue();
    }
  }

  @Test
  void findsWhatIsNewNotedAsSentAndNotesEditsItself() {
    worker.start(executor, PAUSE);
    User anna = two.create("anna");
    Replica<User> created = two.platformCopy(anna);
    assertThat(created.sent()).containsExactly(created.revision());

    two.renameOnPlatform(anna, "Anna");
    Replica<User> renamed = two.platformCopy(anna);
    assertThat(renamed.sent()).doesNotContain(renamed.revision());
  }

  @Test
  void beginsAfterARandomPartOfThePause() {
    worker.start(executor, PAUSE);

    assertThat(executor.firstDelayMillis()).isBetween(0L, PAUSE.toMillis() - 1);
  }

  @Test
  void survivesWhateverADrainThrows() {
    worker.start(executor, PAUSE);
    User anna = two.create("anna");
    two.baas.beforeEachTransaction(
        () -> {
          throw new OutOfMemoryError("on purpose");
        });
    executor.tick();
    assertThat(executor.waiting()).isEqualTo(1);
    assertThat(worker.lastSuccess()).isEmpty();

    two.baas.beforeEachTransaction(() -> {});
    two.clock.advance(Duration.ofMinutes(2));
    executor.tick();
    assertThat(two.onPlatform(anna).synced()).isTrue();
  }

  @Test
  void tellsWhenADrainLastReachedTheOtherSide() {
    worker.start(executor, PAUSE);
    executor.tick();
    assertThat(worker.lastSuccess()).hasValue(two.clock.instant());

    two.baas.goDown();
    two.create("anna");
    var before = two.clock.instant();
    two.clock.advance(Duration.ofMinutes(1));
    executor.tick();
    assertThat(worker.lastSuccess()).hasValue(before);
  }

  @Test
  void aDrainThatComesToAHaltWhereItTellsIsNoSuccess() {
    try (Tenantry telling =
        telling(
            event -> {
              throw new OutOfMemoryError("on purpose");
            })) {
      telling.worker().start(executor, PAUSE);
      telling.platform().asSuperAdmin().createUser(CreateUser.of("anna@example.com", "anna"));
      executor.tick();
      assertThat(telling.worker().lastSuccess()).isEmpty();

      executor.tick();
      assertThat(telling.worker().lastSuccess()).hasValue(two.clock.instant());
    }
  }

  @Test
  void runsNoLongerOnceItsExecutorIsShutDownAndTheCallerTellsAgain() throws InterruptedException {
    List<ChangeEvent> told = new ArrayList<>();
    try (Tenantry telling = telling(told::add)) {
      for (Consumer<ExecutorService> end :
          List.<Consumer<ExecutorService>>of(
              ExecutorService::shutdown, ExecutorService::shutdownNow)) {
        ScheduledExecutorService real = Executors.newSingleThreadScheduledExecutor();
        telling.worker().start(real, Duration.ofDays(1000));
        assertThat(telling.worker().isRunning()).isTrue();
        end.accept(real);
        assertThat(real.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(telling.worker().isRunning()).isFalse();
      }
      telling.platform().asSuperAdmin().createUser(CreateUser.of("anna@example.com", "anna"));
    }

    assertThat(told).hasSize(1);
  }

  @Test
  void bringsChangesToTheOtherSideBeforeItTellsOfThem() {
    List<Boolean> synced = new ArrayList<>();
    try (Tenantry telling =
        telling(event -> synced.add(two.onPlatform(((UserCreated) event).current()).synced()))) {
      telling.worker().start(executor, PAUSE);
      two.baas.goDown();
      telling.platform().asSuperAdmin().createUser(CreateUser.of("anna@example.com", "anna"));
      two.baas.comeBack();
      two.clock.advance(Duration.ofMinutes(2));
      executor.tick();
    }

    assertThat(synced).containsExactly(true);
  }

  @Test
  void goesBackToTheOtherSideWhereARecipientIsSlow() {
    List<ChangeEvent> told = new ArrayList<>();
    List<Boolean> synced = new ArrayList<>();
    AtomicReference<Tenantry> instance = new AtomicReference<>();
    try (Tenantry telling =
        telling(
            event -> {
              two.clock.advance(Duration.ofMinutes(1));
              told.add(event);
              User first = ((UserEvent) told.get(0)).current();
              if (told.size() == 1) {
                rename(Objects.requireNonNull(instance.get()), first);
              } else {
                synced.add(two.onPlatform(first).synced());
              }
            })) {
      instance.set(telling);
      telling.worker().start(executor, PAUSE);
      for (String name : List.of("anna", "bo", "cy")) {
        telling.platform().asSuperAdmin().createUser(CreateUser.of(name + "@example.com", name));
      }
      executor.tick();
    }

    assertThat(told).hasSize(4);
    assertThat(synced).containsExactly(true, true, true);
  }

  @Test
  void tellsEverythingInOneDrainHoweverManyTurnsThatTakes() {
    List<ChangeEvent> told = new ArrayList<>();
    try (Tenantry telling = telling(told::add)) {
      telling.worker().start(executor, PAUSE);
      for (int i = 0; i < 250; i++) {
        telling.platform().asSuperAdmin().createUser(CreateUser.of(i + "@example.com", "u" + i));
      }
      executor.tick();
    }

    assertThat(told).hasSize(250);
  }

  @Test
  void takesNoFurtherTurnOnceItIsStopped() {
    List<ChangeEvent> told = new ArrayList<>();
    AtomicReference<Tenantry> instance = new AtomicReference<>();
    try (Tenantry telling =
        telling(
            event -> {
              two.clock.advance(Duration.ofMinutes(1));
              told.add(event);
              Objects.requireNonNull(instance.get()).worker().stop();
            })) {
      instance.set(telling);
      telling.worker().start(executor, PAUSE);
      for (String name : List.of("anna", "bo")) {
        telling.platform().asSuperAdmin().createUser(CreateUser.of(name + "@example.com", name));
      }
      executor.tick();
      assertThat(told).hasSize(1);

      assertThat(telling.deliveries().drain()).isEqualTo(1);
    }
  }

  @Test
  void stopsWhenItIsToldTo() {
    worker.start(executor, PAUSE);
    worker.stop();
    worker.stop();

    assertThat(worker.isRunning()).isFalse();
    assertThat(executor.waiting()).isZero();
  }

  @Test
  void stopsWithTheLibraryItBelongsTo() {
    worker.start(executor, PAUSE);
    two.tenantry.close();

    assertThat(executor.waiting()).isZero();
  }

  @Test
  void isStartedOnceAtATime() {
    worker.start(executor, PAUSE);
    assertThatIllegalStateException().isThrownBy(() -> worker.start(executor, PAUSE));

    worker.stop();
    worker.start(executor, PAUSE);
    assertThat(worker.isRunning()).isTrue();
  }

  @Test
  void refusesAPauseOfNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> worker.start(executor, Duration.ZERO))
        .withMessageContaining("pause");
  }

  private static void rename(Tenantry instance, User user) {
    instance
        .platform()
        .asSuperAdmin()
        .updateUser(user.id(), UserPatch.set(UserFields.FIRST_NAME, "Renamed"));
  }

  private Tenantry telling(ChangeListener listener) {
    return two.builder()
        .platform(two.platform)
        .baas(two.baas)
        .changeListener("audit", listener)
        .build();
  }
}
