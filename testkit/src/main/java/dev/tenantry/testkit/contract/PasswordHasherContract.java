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

  private static final Secret PASSWORD = Secret.of("correct horse battery staple");

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
    assertThat(hasher.verify(PASSWORD, hasher.hash(PASSWORD))).isTrue();
    assertThat(hasher.verify(Secret.of(PASSWORD.reveal()), hasher.hash(PASSWORD))).isTrue();
  }

  @Test
  void refusesAnyOtherPassword() {
    PasswordHash hash = hasher.hash(PASSWORD);

    assertThat(hasher.verify(Secret.of("Correct horse battery staple"), hash)).isFalse();
    assertThat(hasher.verify(Secret.of("correct horse battery staple "), hash)).isFalse();
    assertThat(hasher.verify(Secret.of("correct horse battery stapl"), hash)).isFalse();
    assertThat(hasher.verify(Secret.of(""), hash)).isFalse();
  }

  @Test
  void givesTwoHashesOfOnePasswordAndRecognisesItByEither() {
    PasswordHash one = hasher.hash(PASSWORD);
    PasswordHash other = hasher.hash(PASSWORD);

    assertThat(one).isNotEqualTo(other);
    assertThat(hasher.verify(PASSWORD, one)).isTrue();
    assertThat(hasher.verify(PASSWORD, other)).isTrue();
  }

  @Test
  void looksAtEveryCharacterOfTheLongestPassword() {
    String longest = Strings.repeat("😀", PasswordLength.MAX_CHARACTERS - 1);
    PasswordHash hash = hasher.hash(Secret.of(longest + "😀"));

    assertThat(hasher.verify(Secret.of(longest + "😀"), hash)).isTrue();
    assertThat(hasher.verify(Secret.of(longest + "😁"), hash)).isFalse();
    assertThat(hasher.verify(Secret.of(longest), hash)).isFalse();
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

    assertThat(unreadable)
        .allSatisfy(text -> assertThat(hasher.verify(PASSWORD, new PasswordHash(text))).isFalse());
  }

  @Test
  void refusesItsOwnHashCutShort() {
    String own = hasher.hash(PASSWORD).text();
    int last = own.lastIndexOf('$');
    String cutShort = last < 0 ? own.substring(0, own.length() / 2) : own.substring(0, last + 1);

    assertThat(hasher.verify(PASSWORD, new PasswordHash(cutShort))).isFalse();
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

  private boolean isKnown(String password) {
    return hasher.verify(Secret.of(password), hasher.hash(Secret.of(password)));
  }
}
