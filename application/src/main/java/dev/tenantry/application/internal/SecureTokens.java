package dev.tenantry.application.internal;

import com.google.common.io.BaseEncoding;
import dev.tenantry.application.spi.TokenGenerator;
import dev.tenantry.domain.value.Secret;
import java.security.SecureRandom;

/** Gives tokens of 256 random bits as 43 URL-safe characters. Thread-safe. */
public final class SecureTokens implements TokenGenerator {

  private static final int BYTES = 32;
  private static final BaseEncoding URL_SAFE = BaseEncoding.base64Url().omitPadding();

  private final SecureRandom random = new SecureRandom();

  @Override
  public Secret next() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Secret.of(URL_SAFE.encode(bytes));
  }
}
