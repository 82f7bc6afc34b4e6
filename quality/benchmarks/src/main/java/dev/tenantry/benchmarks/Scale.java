package dev.tenantry.benchmarks;

import com.google.common.collect.ImmutableList;
import java.time.Duration;

/**
 * How much is measured.
 *
 * @param rounds for works that take their time's share of a round
 * @param writes the same for works that write, of which fewer fit into a round: without long
 *     warming up, what is measured is how far the compiler has come
 * @param drains for works that are done once in a round
 * @param calls for many people in one call, done once in a round
 * @param iterations in memory
 * @param seeded users that are there when it is read
 * @param sizes so many users are there, one after the other, where they grow
 * @param drained users that are drained at once
 * @param inMemory users that are there in memory
 * @param weighed users that are created among as many, to be weighed; a million halved again and
 *     again, so that every hash table is as full as among a million
 */
record Scale(
    String mode,
    Rounds rounds,
    Rounds writes,
    Rounds drains,
    Rounds calls,
    Rounds iterations,
    int seeded,
    ImmutableList<Integer> sizes,
    int drained,
    int inMemory,
    int weighed) {

  /** In less than five minutes. */
  static Scale shortRun() {
    return new Scale(
        "short",
        new Rounds(4, 7, Duration.ofMillis(200)),
        new Rounds(4, 7, Duration.ofMillis(200)),
        new Rounds(1, 7, Duration.ZERO),
        new Rounds(10, 7, Duration.ZERO),
        new Rounds(4, 7, Duration.ofMillis(200)),
        50_000,
        ImmutableList.of(1_000, 50_000),
        1_000,
        50_000,
        3_906);
  }

  static Scale fullRun() {
    return new Scale(
        "full",
        new Rounds(15, 9, Duration.ofSeconds(1)),
        new Rounds(60, 15, Duration.ofSeconds(1)),
        new Rounds(0, 7, Duration.ZERO),
        new Rounds(25, 15, Duration.ZERO),
        new Rounds(6, 9, Duration.ofSeconds(1)),
        1_000_000,
        ImmutableList.of(1_000, 100_000, 1_000_000),
        100_000,
        1_000_000,
        31_250);
  }
}
