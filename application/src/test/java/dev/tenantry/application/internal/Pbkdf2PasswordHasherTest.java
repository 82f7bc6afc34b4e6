package dev.tenantry.application.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.BaseEncoding;
import dev.tenantry.application.spi.PasswordHash;
import dev.tenantry.domain.value.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Pbkdf2PasswordHasherTest {

  private static final BaseEncoding BASE64 = BaseEncoding.base64().omitPadding();
  private static final String SALT = "c2FsdA";
  private static final String HASH_OF_PASSWD =
      "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc";

  private final Pbkdf2PasswordHasher hasher = new Pbkdf2PasswordHasher();

  /** The vectors of RFC 7914, section 11. */
  @ParameterizedTest
  @CsvSource({
    "passwd, salt, 1, " + HASH_OF_PASSWD,
    "Password, NaCl, 80000, 4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56",
  })
  void verifiesThePublishedVectors(String password, String salt, int iterations, String hex) {
    PasswordHash hash =
        new PasswordHash(
            "$pbkdf2-sha256$i=%d$%s$%s"
                .formatted(
                    iterations,
                    BASE64.encode(salt.getBytes(StandardCharsets.UTF_8)),
                    BASE64.encode(BaseEncoding.base16().lowerCase().decode(hex))));

    assertThat(hasher.verify(Secret.of(password), hash)).isTrue();
    assertThat(hasher.verify(Secret.of(password + "x"), hash)).isFalse();
    assertThat(hasher.verify(Secret.of(password.toUpperCase(Locale.ROOT)), hash)).isFalse();
  }

  @Test
  void hashesWithSixHundredThousandIterationsASaltOfSixteenBytesAndAHashOfThirtyTwo() {
    assertThat(hasher.hash(Secret.of("correct horse")).text())
        .matches("\\$pbkdf2-sha256\\$i=600000\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "$",
        "$$$$",
        "passwd",
        "$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy",
        "$argon2id$v=19$m=65536,t=3,p=4$c2FsdA$aGFzaA",
        "$pbkdf2-sha512$i=1$c2FsdA$VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrLw",
        "$pbkdf2-sha256$i=1$c2FsdA",
        "$pbkdf2-sha256$i=1$c2FsdA$",
        "$pbkdf2-sha256$i=1$$VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrLw",
        "$pbkdf2-sha256$i=1$c2FsdA$VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrLw$",
        "x$pbkdf2-sha256$i=1$c2FsdA$VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrLw",
        "$pbkdf2-sha256$1$c2FsdA$VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrLw",
        "$pbkdf2-sha256$i=$c2FsdA$VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrLw",
        "$pbkdf2-sha256$i=0$c2FsdA$VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrLw",
        "$pbkdf2-sha256$i=-1$c2FsdA$VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrLw",
        "$pbkdf2-sha256$i=one$c2FsdA$VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrLw",
        "$pbkdf2-sha256$i=2147483647$c2FsdA$VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrLw",
        "$pbkdf2-sha256$i=99999999999$c2FsdA$VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrLw",
        "$pbkdf2-sha256$i=1$*$VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrLw",
        "$pbkdf2-sha256$i=1$c2FsdA$*",
        "$pbkdf2-sha256$i=1$c2FsdA$VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrA",
      })
  void whatIsNoHashOfItsOwnVerifiesNothing(String foreign) {
    assertThat(hasher.verify(Secret.of("passwd"), new PasswordHash(foreign))).isFalse();
  }

  @Test
  void theForeignHashesAboveFailForTheirFormAlone() {
    assertThat(
            BaseEncoding.base16()
                .lowerCase()
                .encode(BASE64.decode("VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrLw")))
        .isEqualTo(HASH_OF_PASSWD);
    assertThat(
            hasher.verify(
                Secret.of("passwd"),
                new PasswordHash(
                    "$pbkdf2-sha256$i=1$" + SALT + "$VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrLw")))
        .isTrue();
  }
}
