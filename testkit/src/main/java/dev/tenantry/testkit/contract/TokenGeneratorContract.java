package dev.tenantry.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.application.spi.TokenGenerator;
import dev.tenantry.domain.value.Secret;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link TokenGenerator} has to keep: extend it, and hand over yours. Thousands of
 * tokens are asked for, by several threads; whether they can be guessed, no test can say.
 */
public abstract class TokenGeneratorContract {

  private static final int THREADS = 4;
  private static final int TOKENS = 2_000;
  private static final int LEAST_CHARACTERS_FOR_256_BITS = 43;

  /** For subclasses. */
  protected TokenGeneratorContract() {}

  /** The generator to test. */
  protected abstract TokenGenerator tokenGenerator();

  @Test
  void givesNoTokenTwiceWhateverThreadAsks() {
    TokenGenerator generator = tokenGenerator();
    try (Threads threads = new Threads()) {
      List<Future<List<String>>> running =
          Stream.generate(
                  () ->
                      threads.start(
                          () ->
                              Stream.generate(generator::next)
                                  .map(Secret::reveal)
                                  .limit(TOKENS)
                                  .toList()))
              .limit(THREADS)
              .toList();

      assertThat(running.stream().map(Threads::resultOf).flatMap(List::stream))
          .hasSize(THREADS * TOKENS)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void givesTokensThatAreLongEnoughAndThatAUrlCanCarry() {
    assertThat(Stream.generate(tokenGenerator()::next).map(Secret::reveal).limit(TOKENS))
        .allMatch(token -> token.matches("[A-Za-z0-9_-]+"))
        .allMatch(token -> token.length() >= LEAST_CHARACTERS_FOR_256_BITS);
  }
}
