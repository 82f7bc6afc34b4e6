package dev.tenantry.verification.fuzz;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Stopwatch;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tenantry.harness.FigureLine;
import dev.tenantry.testkit.ProofSize;
import dev.tenantry.testkit.Seeds;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts of every kind, odd ones that are kept and random ones: none does more than to be refused.
 * {@code -Dtenantry.texts=1000000} tries so many of each kind; a failure names the seed that {@code
 * -Dtenantry.seed} takes.
 */
class InputFuzzTest {

  private static final int TEXTS = Integer.getInteger("tenantry.texts", ProofSize.of(500, 10_000));

  private static final Stopwatch WATCH = Stopwatch.createStarted();
  private static final AtomicLong KINDS = new AtomicLong();
  private static final AtomicLong TAKEN = new AtomicLong();

  static ImmutableList<FuzzedInput> inputs() {
    return FuzzedInput.all();
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void isTakenInItsNormalFormOrRefused(FuzzedInput input) {
    Corpus.kept().forEach(input::check);
    Seeds.check(
        TEXTS,
        random -> {
          if (input.check(new Corpus(random).next())) {
            TAKEN.incrementAndGet();
          }
        });
    KINDS.incrementAndGet();
  }

  @AfterAll
  static void writeFigures() {
    FigureLine.write(
        "fuzz-inputs",
        WATCH.elapsed(),
        ImmutableMap.of(
            "kinds",
            KINDS.get(),
            "texts",
            KINDS.get() * TEXTS,
            "taken",
            TAKEN.get(),
            "crashes",
            0));
  }

  /** A harness that cannot fail proves nothing. */
  @Test
  void catchesAParserThatCrashesOrHasNoNormalForm() {
    FuzzedInput crashing = new FuzzedInput("number", text -> String.valueOf(Long.parseLong(text)));
    FuzzedInput growing = new FuzzedInput("growing", text -> text + "!");

    assertThatThrownBy(() -> fuzz(crashing)).hasMessageContaining("run it alone with");
    assertThatThrownBy(() -> fuzz(growing)).hasMessageContaining("normal form");
  }

  private static void fuzz(FuzzedInput input) {
    Seeds.check(100, random -> input.check(new Corpus(random).next()));
  }
}
