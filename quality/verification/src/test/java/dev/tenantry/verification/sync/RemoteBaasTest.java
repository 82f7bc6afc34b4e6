package dev.tenantry.verification.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.DrainReport;
import dev.tenantry.application.api.Reconcile;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateTenant;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.spi.RemoteBaas;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import dev.tenantry.harness.ManualExecutor;
import dev.tenantry.testkit.FakeBaas;
import dev.tenantry.testkit.SettableClock;
import dev.tenantry.testkit.contract.RemoteBaasContract;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
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
  void putsOffACopyThatItAnswersWithoutConfirming() {
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
