package dev.tenantry.verification.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.DrainReport;
import dev.tenantry.application.api.Reconcile;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.spi.RemoteBaas;
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
import dev.tenantry.harness.ManualExecutor;
import dev.tenantry.testkit.FakeBaas;
import dev.tenantry.testkit.SettableClock;
import dev.tenantry.testkit.contract.RemoteBaasContract;
import dev.tenantry.verification.LoggedLines;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A BaaS that is a service: behind a real HTTP server on this machine, and as a fake. */
class RemoteBaasTest {

  /** Longer than any machine takes to answer. */
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private static final Duration SHORT_TIMEOUT = Duration.ofMillis(100);

  private final SettableClock clock = SettableClock.atNoon();
  private final FakeBaas service = new FakeBaas(clock);
  private final InMemoryPersistence platform = InMemoryPersistence.create(clock);
  private final AtomicInteger failing = new AtomicInteger();
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile boolean isHanging;
  private HttpServer server;
  private URI address;
  private RemoteBaas remote;
  private Tenantry tenantry;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/exchange", this::answer);
    server.setExecutor(threads);
    server.start();
    address =
        URI.create(
            "http://%s:%d/exchange"
                .formatted(
                    server.getAddress().getAddress().getHostAddress(),
                    server.getAddress().getPort()));
    remote = new HttpBaas(address, TIMEOUT);
    tenantry = waitingFor(TIMEOUT);
  }

  private Tenantry waitingFor(Duration timeout) {
    return Tenantry.builder()
        .platform(platform)
        .baas(new HttpBaas(address, timeout))
        .clock(clock)
        .build();
  }

  @AfterEach
  void stop() {
    end.countDown();
    tenantry.close();
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange call) throws IOException {
    try (call) {
      String question = new String(call.getRequestBody().readAllBytes(), UTF_8);
      if (isHanging) {
        end.await();
      }
      if (failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        call.sendResponseHeaders(503, -1);
        return;
      }
      byte[] answer = WireFormat.write(service.exchange(WireFormat.read(question))).getBytes(UTF_8);
      call.sendResponseHeaders(200, answer.length);
      call.getResponseBody().write(answer);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Nested
  class KeepsTheContract extends RemoteBaasContract {

    @Override
    protected RemoteBaas remoteBaas() {
      return remote;
    }
  }

  @Test
  void isToldOfAChangeAtOnce() {
    User anna = create();

    assertThat(service.user(anna.id()).orElseThrow().firstName()).hasValue("Anna Ünal");
    assertThat(isSynced(anna)).isTrue();
  }

  @Test
  void isTriedAgainByItsAdapter() {
    failing.set(1);
    User anna = create();

    assertThat(isSynced(anna)).isTrue();
  }

  @Test
  void isLeftToTheNextDrainWhereItDoesNotAnswerInTime() {
    isHanging = true;
    tenantry.close();
    tenantry = waitingFor(SHORT_TIMEOUT);
    User anna = create();
    assertThat(isSynced(anna)).isFalse();
    assertThat(tenantry.sync().drain().unreachable()).isTrue();

    isHanging = false;
    tenantry.close();
    tenantry = waitingFor(TIMEOUT);
    clock.advance(Duration.ofMinutes(2));
    assertThat(tenantry.sync().drain().exchanged()).isPositive();
    assertThat(isSynced(anna)).isTrue();
  }

  @Test
  void pushesItsOwnChangesIn() {
    User anna = create();
    service.update(anna.id(), UserPatch.set(UserFields.LAST_NAME, "Webb"));
    service.pushTo(tenantry.sync());

    assertThat(tenantry.platform().asSuperAdmin().user(anna.id()).lastName()).hasValue("Webb");
    assertThat(service.user(anna.id()).orElseThrow().synced()).isTrue();
  }

  @Test
  void mayHearEverythingTwiceAndAnswerLate() {
    User anna = create();
    service.hearingTwice(true);
    service.answeringLate(true);
    rename(anna, "First");
    service.answeringLate(false);
    clock.advance(Duration.ofMinutes(2));
    rename(anna, "Second");

    assertThat(service.user(anna.id()).orElseThrow().firstName()).hasValue("Second");
    assertThat(isSynced(anna)).isTrue();
  }

  @Test
  void hasItHeldAgainstACopyWhereItAnswersWithoutConfirming() {
    User anna = create();
    tenantry.worker().start(new ManualExecutor(), Duration.ofSeconds(1));
    service.answeringLate(true);
    rename(anna, "First");
    assertThat(tenantry.sync().drain()).isEqualTo(new DrainReport(0, 1, 0, false));

    clock.advance(Duration.ofSeconds(2));
    assertThat(tenantry.sync().drain()).isEqualTo(new DrainReport(1, 0, 0, false));
    assertThat(isSynced(anna)).isTrue();
  }

  @Test
  void isFilledAgainOnceItHasForgottenEverything() {
    User anna = create();
    service.forget();
    assertThat(tenantry.sync().reconcile(Reconcile.applying()).exchanges().failed()).isZero();

    assertThat(service.user(anna.id()).orElseThrow().id()).isEqualTo(anna.baasId());
  }

  @Test
  void cannotBeComparedWithoutAnExchange() {
    assertThatIllegalStateException()
        .isThrownBy(() -> tenantry.sync().reconcile())
        .withMessageContaining("Reconcile.applying()");
  }

  @Test
  void cannotBeLookedIntoToExplainAUser() {
    User anna = create();

    assertThatIllegalStateException()
        .isThrownBy(() -> tenantry.sync().explain(anna.id()))
        .withMessageContaining("look into the service itself");
  }

  @Test
  void mayThrowWhateverItLikesAndNobodyHearsOfItWhoChangesSomething() {
    try (Tenantry broken =
        Tenantry.builder()
            .platform(platform)
            .baas(
                states -> {
                  throw new NoSuchMethodError("of a library that is too old");
                })
            .clock(clock)
            .build()) {
      User anna =
          broken.platform().asSuperAdmin().createUser(CreateUser.of("anna@example.com", "anna"));

      assertThat(broken.sync().drain().failed()).isEqualTo(1);
      assertThat(broken.platform().asSuperAdmin().user(anna.id()).synced()).isFalse();
    }
  }

  /** A state that the Platform never sent, as after a backup of it was restored. */
  @Test
  void doesNotLetThePlatformStandWhereItsOwnCopyWasChosenAndIsNotShown() {
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
  void standsWithWhatItShowsWhereAnOperatorChoosesIt() {
    User anna = create();
    service.update(anna.id(), UserPatch.set(UserFields.LAST_NAME, "Webb"));
    tenantry.sync().receive(SyncBatch.ofUsers(ImmutableList.of(seenTooMuch(anna))));
    assertThat(tenantry.sync().status().regressed()).isEqualTo(1);

    assertThat(tenantry.sync().resolve(anna.id(), SystemOfRecord.BAAS)).isTrue();
    assertThat(tenantry.platform().asSuperAdmin().user(anna.id()).lastName()).hasValue("Webb");
  }

  @Test
  void keepsNothingFromHostsThatSaysThatTheJvmIsBroken() {
    try (Tenantry broken =
        Tenantry.builder()
            .platform(platform)
            .baas(
                states -> {
                  throw new OutOfMemoryError("on purpose");
                })
            .clock(clock)
            .build()) {
      broken.worker().start(new ManualExecutor(), Duration.ofSeconds(1));
      broken.platform().asSuperAdmin().createUser(CreateUser.of("anna@example.com", "anna"));

      assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> broken.sync().drain());
    }
  }

  @Test
  void isNotCalledThroughTheLibrary() {
    assertThatIllegalStateException()
        .isThrownBy(() -> tenantry.baas())
        .withMessageContaining("sync().receive(..)");
  }

  @Test
  void getsNoAnswerForAUserWhomThePlatformDoesNotKnowOrWhoseNameIsNotInItsForm() {
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
  void getsNoAnswerForAStateOfTheOtherSideOrWithoutId() {
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
    var tenant = tenantry.platform().asSuperAdmin().createTenant(CreateTenant.named("Acme"));
    return tenantry
        .platform()
        .asSuperAdmin()
        .createUser(
            CreateUser.of("anna@example.com", "anna")
                .withFirstName("Anna Ünal")
                .inTenant(tenant.id()));
  }

  private void rename(User user, String name) {
    tenantry
        .platform()
        .asSuperAdmin()
        .updateUser(user.id(), UserPatch.set(UserFields.FIRST_NAME, name));
  }

  private boolean isSynced(User user) {
    return tenantry.platform().asSuperAdmin().user(user.id()).synced();
  }
}
