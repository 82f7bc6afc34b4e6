package dev.tenantry.application.spi;

import com.google.common.hash.Hashing;
import dev.tenantry.domain.value.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 digest of an invitation's token, which alone is stored.
 *
 * <p>Two compare in a time that tells nothing about where they differ; {@link #toString} does not
 * show it.
 *
 * @param text 64 hexadecimal digits in lower case
 */
public record TokenDigest(String text) {

  /** The digest of a token. */
  public static TokenDigest of(Secret token) {
    return new TokenDigest(
        Hashing.sha256().hashString(token.reveal(), StandardCharsets.UTF_8).toString());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TokenDigest that && MessageDigest.isEqual(bytes(), that.bytes());
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "TokenDigest[*]";
  }

  private byte[] bytes() {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
