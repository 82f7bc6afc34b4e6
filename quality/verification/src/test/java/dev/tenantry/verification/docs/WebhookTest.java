package dev.tenantry.verification.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.PlatformApi;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.spi.ChangeListener;
import dev.tenantry.domain.event.ChangeEvent;
import dev.tenantry.domain.event.EventForm;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserPatch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The webhook of the documentation, against a server that speaks HTTP. */
class WebhookTest {

  private final List<String> received = new CopyOnWriteArrayList<>();
  private volatile int answer = 200;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/hook",
        call -> {
          received.add(new String(call.getRequestBody().readAllBytes(), UTF_8));
          call.sendResponseHeaders(answer, -1);
          call.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void everyChangeIsPostedAsJsonAndAgainUntilItIsTaken() {
    URI hook = URI.create("http://localhost:" + server.getAddress().getPort() + "/hook");
    Tenantry.Builder builder =
        Tenantry.builder().persistence(InMemoryPersistence.create()).randomness(() -> 0);

    // begin
    Tenantry tenantry = builder.changeListener("webhook", new Webhook(hook)).build();
    // end

    PlatformApi admin = tenantry.platform().asSuperAdmin();
    User anna = admin.createUser(CreateUser.of("anna@example.com", "anna-1"));
    assertThat(received)
        .singleElement()
        .asString()
        .contains("\"type\":\"UserCreated\"", "\"entityId\":\"" + anna.id() + "\"")
        .contains("\"previous\":null", "\"email\":\"anna@example.com\"");

    answer = 503;
    admin.updateUser(anna.id(), UserPatch.set(UserFields.FIRST_NAME, "Anna"));
    answer = 200;
    tenantry.deliveries().retry(tenantry.deliveries().status().failing().get(0).id());
    tenantry.deliveries().drain();
    assertThat(received).hasSizeGreaterThanOrEqualTo(3);
    assertThat(received.get(2)).isEqualTo(received.get(1)).contains("\"type\":\"UserUpdated\"");
    assertThat(tenantry.deliveries().status().waiting()).isZero();
    tenantry.close();
  }
}

// begin
record Webhook(HttpClient client, URI target) implements ChangeListener {

  Webhook(URI target) {
    this(HttpClient.newHttpClient(), target);
  }

  @Override
  public void changed(ChangeEvent event) {
    HttpRequest request =
        HttpRequest.newBuilder(target)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(EventForm.json(event)))
            .build();
    try {
      int status = client.send(request, BodyHandlers.discarding()).statusCode();
      if (status >= 300) {
        throw new IllegalStateException("status " + status); // comes again later
      }
    } catch (IOException unreachable) {
      throw new IllegalStateException(unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}

// end
