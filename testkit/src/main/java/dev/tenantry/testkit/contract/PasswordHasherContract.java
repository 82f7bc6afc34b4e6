package dev.tenantry.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Strings;
import dev.tenantry.application.spi.PasswordHash;
import dev.tenantry.application.spi.PasswordHasher;
import dev.tenantry.domain.value.PasswordLength;
import dev.tenantry.domain.value.Secret;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link PasswordHasher} has to keep: extend it, and hand over yours. It hashes some
 * dozens of times, so a slow one takes seconds.
 */
public abstract class PasswordHasherContract {

  private static final String TYPED = "correct horse battery staple";
  private static final Secret PASSWORD = Secret.of(TYPED);

  private PasswordHasher hasher;

  /** For subclasses. */
  protected PasswordHasherContract() {}

  /** The hasher to test. */
  protected abstract PasswordHasher passwordHasher();

  @BeforeEach
  void begin() {
    hasher = passwordHasher();
  }

  @Test
  void recognisesThePasswordThatItHashed() {
    assertRecognises(TYPED, hasher.hash(Secret.of(TYPED)));
  }

  @Test
  void refusesAnyOtherPassword() {
    PasswordHash hash = hasher.hash(PASSWORD);

    assertRefuses("C" + TYPED.substring(1), hash);
    assertRefuses(TYPED + " ", hash);
    assertRefuses(TYPED.substring(0, TYPED.length() - 1), hash);
    assertRefuses("", hash);
  }

  @Test
  void givesTwoHashesOfOnePasswordAndRecognisesItByEither() {
    PasswordHash one = hasher.hash(PASSWORD);
    PasswordHash other = hasher.hash(PASSWORD);

    assertThat(one.text()).isNotEqualTo(other.text());
    assertRecognises(TYPED, one);
    assertRecognises(TYPED, other);
  }

  @Test
  void looksAtEveryCharacterOfTheLongestPassword() {
    String longest = Strings.repeat("😀", PasswordLength.MAX_CHARACTERS - 1);
    PasswordHash hash = hasher.hash(Secret.of(longest + "😀"));

    assertRecognises(longest + "😀", hash);
    assertRefuses(longest + "😁", hash);
    assertRefuses(longest, hash);
  }

  @Test
  void refusesAHashThatItCannotRead() {
    String own = hasher.hash(PASSWORD).text();
    List<String> unreadable =
        List.of(
            "",
            "$",
            "$$$$",
            "plain text",
            "$unknown$i=1$c2FsdA$aGFzaA",
            own + "$",
            own.substring(1));

    unreadable.forEach(text -> assertRefuses(TYPED, new PasswordHash(text)));
  }

  @Test
  void refusesItsOwnHashCutShort() {
    String own = hasher.hash(PASSWORD).text();
    int last = own.lastIndexOf('$');
    String cutShort = last < 0 ? own.substring(0, own.length() / 2) : own.substring(0, last + 1);

    assertRefuses(TYPED, new PasswordHash(cutShort));
  }

  @Test
  void showsThePasswordNeitherInTheHashNorInItsDescription() {
    PasswordHash hash = hasher.hash(PASSWORD);

    assertThat(hash.text()).doesNotContain(PASSWORD.reveal());
    assertThat(hash.toString()).doesNotContain(hash.text());
  }

  @Test
  void hashesOnSeveralThreadsAtOnce() {
    try (Threads threads = new Threads()) {
      List<Future<Boolean>> running =
          IntStream.range(0, 4)
              .mapToObj(number -> threads.start(() -> isKnown("password " + number)))
              .toList();

      assertThat(running).extracting(Threads::resultOf).containsOnly(true);
    }
  }

  private void assertRecognises(String typed, PasswordHash hash) {
    assertThat(hasher.verify(Secret.of(typed), hash)).as(asked(typed, hash)).isTrue();
  }

  private void assertRefuses(String typed, PasswordHash hash) {
    assertThat(hasher.verify(Secret.of(typed), hash)).as(asked(typed, hash)).isFalse();
  }

  /** Shows both, since they are nobody's. */
  private static String asked(String typed, PasswordHash hash) {
    return "whether '" + typed + "' is the password of the hash '" + hash.text() + "'";
  }

  private boolean isKnown(String password) {
    return hasher.verify(Secret.of(password), hasher.hash(Secret.of(password)));
  }
}
