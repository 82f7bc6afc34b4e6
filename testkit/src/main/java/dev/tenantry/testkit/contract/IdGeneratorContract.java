package dev.tenantry.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenantry.application.spi.IdGenerator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link IdGenerator} has to keep: extend it, and hand over yours. Thousands of ids are
 * asked for, by several threads.
 */
public abstract class IdGeneratorContract {

  private static final int THREADS = 4;
  private static final int IDS = 5_000;

  /** For subclasses. */
  protected IdGeneratorContract() {}

  /** The generator to test. */
  protected abstract IdGenerator idGenerator();

  @Test
  void givesNoIdTwiceWhateverThreadAsks() {
    IdGenerator generator = idGenerator();
    try (Threads threads = new Threads()) {
      List<Future<List<UUID>>> running =
          Stream.generate(
                  () -> threads.start(() -> Stream.generate(generator::next).limit(IDS).toList()))
              .limit(THREADS)
              .toList();

      assertThat(running.stream().map(Threads::resultOf).flatMap(List::stream))
          .hasSize(THREADS * IDS)
          .doesNotHaveDuplicates();
    }
  }
}
