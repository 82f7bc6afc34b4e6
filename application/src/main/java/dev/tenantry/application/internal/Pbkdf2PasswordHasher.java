package dev.tenantry.application.internal;

import com.google.common.base.Splitter;
import com.google.common.io.BaseEncoding;
import dev.tenantry.application.spi.PasswordHash;
import dev.tenantry.application.spi.PasswordHasher;
import dev.tenantry.domain.value.Secret;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Hashes with PBKDF2-HMAC-SHA-256 and 600,000 iterations, the OWASP Password Storage Cheat Sheet's
 * figure for it.
 *
 * <p>The text is PHC style, {@code $pbkdf2-sha256$i=600000$salt$hash}, so that a later cost or
 * scheme can stand beside it. At most as many hashes run at once as there are processors; others
 * wait. Thread-safe.
 */
public final class Pbkdf2PasswordHasher implements PasswordHasher {

  private static final String SCHEME = "pbkdf2-sha256";
  private static final int ITERATIONS = 600_000;
  private static final int MAX_ITERATIONS = 100 * ITERATIONS;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;
  private static final BaseEncoding BASE64 = BaseEncoding.base64().omitPadding();
  private static final Splitter PARTS = Splitter.on('$');

  private final SecureRandom random = new SecureRandom();
  private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors());

  @Override
  public PasswordHash hash(Secret password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    byte[] hash = derive(password, salt, ITERATIONS);
    return new PasswordHash(
        "$" + SCHEME + "$i=" + ITERATIONS + "$" + BASE64.encode(salt) + "$" + BASE64.encode(hash));
  }

  @Override
  public boolean verify(Secret password, PasswordHash hash) {
    List<String> parts = PARTS.splitToList(hash.text());
    boolean isOurs =
        parts.size() == 5
            && parts.get(0).isEmpty()
            && parts.get(1).equals(SCHEME)
            && parts.get(2).startsWith("i=");
    if (!isOurs) {
      return false;
    }
    try {
      int iterations = Integer.parseInt(parts.get(2).substring(2));
      if (iterations < 1 || iterations > MAX_ITERATIONS) {
        return false;
      }
      byte[] expected = BASE64.decode(parts.get(4));
      byte[] actual = derive(password, BASE64.decode(parts.get(3)), iterations);
      return MessageDigest.isEqual(expected, actual);
    } catch (IllegalArgumentException notOurs) {
      return false;
    }
  }

  private byte[] derive(Secret password, byte[] salt, int iterations) {
    PBEKeySpec spec = new PBEKeySpec(password.reveal().toCharArray(), salt, iterations, HASH_BITS);
    processors.acquireUninterruptibly();
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("this Java has no PBKDF2WithHmacSHA256", missing);
    } finally {
      processors.release();
      spec.clearPassword();
    }
  }
}
