package dev.tenantry.testkit;

import com.google.common.base.Splitter;
import com.google.common.hash.Hashing;
import dev.tenantry.application.spi.PasswordHash;
import dev.tenantry.application.spi.PasswordHasher;
import dev.tenantry.domain.value.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Hashes passwords in microseconds and the same way every time, so that tests are fast: never use
 * it for real ones.
 *
 * <p>Thread-safe.
 */
public final class CheapPasswordHasher implements PasswordHasher {

  private static final String SCHEME = "cheap";
  private static final Splitter PARTS = Splitter.on('$');

  private final AtomicLong lastSalt = new AtomicLong();

  /** A hasher that counts its salts from one. */
  public CheapPasswordHasher() {}

  @Override
  public PasswordHash hash(Secret password) {
    return hash(password, Long.toString(lastSalt.incrementAndGet()));
  }

  @Override
  public boolean verify(Secret password, PasswordHash hash) {
    List<String> parts = PARTS.splitToList(hash.text());
    return parts.size() == 4 && hash.equals(hash(password, parts.get(2)));
  }

  private static PasswordHash hash(Secret password, String salt) {
    String digest =
        Hashing.sha256()
            .hashString(salt + "$" + password.reveal(), StandardCharsets.UTF_8)
            .toString();
    return new PasswordHash("$" + SCHEME + "$" + salt + "$" + digest);
  }
}
