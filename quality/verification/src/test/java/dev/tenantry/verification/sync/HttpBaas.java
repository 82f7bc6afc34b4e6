package dev.tenantry.verification.sync;

import com.google.common.collect.ImmutableSet;
import dev.tenantry.application.spi.RemoteBaas;
import dev.tenantry.application.spi.SyncBatch;
import dev.tenantry.domain.error.PersistenceUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A BaaS behind HTTP, as an example: it tries twice, and never waits for longer than its time-out.
 */
final class HttpBaas implements RemoteBaas {

  private static final int ATTEMPTS = 2;
  private static final int OK = 200;

  /** What says that nobody answers, and not that a state is refused: bad gateway and its kin. */
  private static final ImmutableSet<Integer> UNREACHABLE = ImmutableSet.of(502, 503, 504);

  private final HttpClient client;
  private final URI address;
  private final Duration timeout;

  HttpBaas(URI address, Duration timeout) {
    this.client = HttpClient.newBuilder().connectTimeout(timeout).build();
    this.address = address;
    this.timeout = timeout;
  }

  @Override
  public SyncBatch exchange(SyncBatch states) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(timeout)
            .POST(HttpRequest.BodyPublishers.ofString(WireFormat.write(states)))
            .build();
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      try {
        return post(request);
      } catch (PersistenceUnavailableException again) {
        // Sending a state twice does no harm.
      }
    }
    return post(request);
  }

  private SyncBatch post(HttpRequest request) {
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (UNREACHABLE.contains(response.statusCode())) {
        throw unavailable(null);
      }
      if (response.statusCode() != OK) {
        throw new IllegalStateException("the BaaS refused: HTTP " + response.statusCode());
      }
      return WireFormat.read(response.body());
    } catch (IOException unreachable) {
      throw unavailable(unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw unavailable(interrupted);
    }
  }

  private static PersistenceUnavailableException unavailable(@Nullable Exception cause) {
    return new PersistenceUnavailableException("the BaaS does not answer", cause);
  }
}
