package dev.tenantry.verification.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Stopwatch;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tenantry.adapters.inmemory.InMemoryPersistence;
import dev.tenantry.application.api.Tenantry;
import dev.tenantry.application.api.command.CreateUser;
import dev.tenantry.application.spi.Persistence;
import dev.tenantry.domain.error.InvalidInputException;
import dev.tenantry.domain.field.Condition;
import dev.tenantry.domain.field.TextField;
import dev.tenantry.domain.query.Continuation;
import dev.tenantry.domain.query.Page;
import dev.tenantry.domain.query.Query;
import dev.tenantry.domain.user.User;
import dev.tenantry.domain.user.UserFields;
import dev.tenantry.domain.user.UserId;
import dev.tenantry.domain.user.UserQuery;
import dev.tenantry.harness.FigureLine;
import dev.tenantry.testkit.ProofSize;
import dev.tenantry.testkit.Seeds;
import dev.tenantry.testkit.SequentialIds;
import dev.tenantry.testkit.SettableClock;
import dev.tenantry.verification.Databases;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Queries with texts, times and continuations that nobody meant to send: every engine answers the
 * same, or all refuse. {@code -Dtenantry.texts=1000000} tries so many.
 */
class QueryFuzzTest {

  private static final int QUERIES =
      Integer.getInteger("tenantry.texts", ProofSize.of(400, 10_000));
  private static final int USERS = 60;

  private static final ImmutableList<TextField<User>> TEXTS =
      ImmutableList.of(
          UserFields.EMAIL, UserFields.REFERENCE, UserFields.FIRST_NAME, UserFields.LAST_NAME);
  private static final ImmutableList<Instant> TIMES =
      ImmutableList.of(
          Instant.MIN,
          Instant.MAX,
          Instant.EPOCH,
          Instant.parse("-4713-01-01T00:00:00Z"),
          Instant.parse("0000-01-01T00:00:00Z"),
          Instant.parse("0001-01-01T00:00:00Z"),
          Instant.parse("2026-01-01T12:00:00.000000999Z"),
          Instant.parse("+294276-12-31T23:59:59.999999Z"),
          Instant.parse("+999999-12-31T23:59:59.999999Z"));

  @Test
  void everyEngineGivesTheSameAnswerOrAllRefuse() {
    ImmutableList<Persistence> engines =
        ImmutableList.of(
            InMemoryPersistence.create(), Databases.emptyH2(), Databases.emptyPostgresql());
    ImmutableList<Tenantry> all =
        engines.stream().map(QueryFuzzTest::filled).collect(ImmutableList.toImmutableList());
    Stopwatch watch = Stopwatch.createStarted();
    Seeds.check(QUERIES, random -> check(all, random));
    all.forEach(Tenantry::close);
    FigureLine.write(
        "fuzz-queries",
        watch.elapsed(),
        ImmutableMap.of("queries", QUERIES, "engines", engines.size(), "differences", 0));
  }

  /** A harness that cannot fail proves nothing. */
  @Test
  void catchesAnEngineThatForgetsWhereThePageBeforeEnded() {
    try (Tenantry right = filled(InMemoryPersistence.create());
        Tenantry wrong = filled(ForgetfulPages.over(InMemoryPersistence.create()))) {
      assertThatThrownBy(
              () -> Seeds.check(400, random -> check(ImmutableList.of(right, wrong), random)))
          .hasMessageContaining("answers of each engine");
    }
  }

  private static Tenantry filled(Persistence persistence) {
    SettableClock clock = SettableClock.atNoon();
    Tenantry tenantry =
        Tenantry.builder()
            .persistence(persistence)
            .clock(clock)
            .idGenerator(new SequentialIds())
            .build();
    Corpus corpus = new Corpus(new Random(1));
    for (int i = 0; i < USERS; i++) {
      clock.advance(Duration.ofSeconds(1));
      CreateUser user = CreateUser.of("user" + i + "@example.com", "user-" + i);
      tenantry.platform().asSuperAdmin().createUser(named(user, corpus.next()));
    }
    return tenantry;
  }

  private static CreateUser named(CreateUser user, String name) {
    CreateUser named = user.withFirstName(name).withLastName(name);
    return named.violations().isEmpty() ? named : user;
  }

  private static void check(ImmutableList<Tenantry> all, Random random) {
    Query<User> query;
    try {
      query = query(random);
    } catch (InvalidInputException refused) {
      return;
    }
    ImmutableList<String> answers =
        all.stream().map(each -> answer(each, query)).collect(ImmutableList.toImmutableList());
    assertThat(answers.stream().distinct())
        .as("answers of each engine to %s behind %s: %s", query, placeOf(query), answers)
        .hasSize(1);
  }

  /** In code points, since what differs is often what cannot be seen. */
  private static String placeOf(Query<User> query) {
    return query.after().stream()
        .flatMap(place -> place.key().stream())
        .flatMapToInt(key -> key.toString().codePoints())
        .limit(100)
        .mapToObj(Integer::toHexString)
        .collect(Collectors.joining(" "));
  }

  private static String answer(Tenantry tenantry, Query<User> query) {
    try {
      Page<User> page = tenantry.platform().asSuperAdmin().users(query);
      return page.totalCount() + page.data().stream().map(User::id).toList().toString();
    } catch (InvalidInputException refused) {
      return "refused: " + refused.violations();
    }
  }

  private static Query<User> query(Random random) {
    Corpus corpus = new Corpus(random);
    Query<User> query = UserQuery.all().limit(1 + random.nextInt(20));
    for (int conditions = random.nextInt(3); conditions >= 0; conditions--) {
      query = query.and(condition(corpus, random));
    }
    query =
        switch (random.nextInt(4)) {
          case 0 -> query.orderBy(UserFields.FIRST_NAME.desc());
          case 1 -> query.orderBy(UserFields.EMAIL.asc());
          default -> query;
        };
    return random.nextInt(3) == 0
        ? query.after(Continuation.parse(forged(query, corpus, random), query.order()))
        : query;
  }

  /** As somebody would who has seen how they are made. */
  private static String forged(Query<User> query, Corpus corpus, Random random) {
    Object key =
        query.order().field() instanceof TextField<?>
            ? corpus.next()
            : TIMES.get(random.nextInt(TIMES.size()));
    try {
      return Continuation.behind(query.order(), key, new UserId(SequentialIds.numbered(7))).text();
    } catch (IllegalArgumentException noRowHasIt) {
      return corpus.next();
    }
  }

  private static Condition<User> condition(Corpus corpus, Random random) {
    TextField<User> field = TEXTS.get(random.nextInt(TEXTS.size()));
    Instant time = TIMES.get(random.nextInt(TIMES.size()));
    String text = corpus.next();
    return switch (random.nextInt(9)) {
      case 0 -> field.equalTo(text);
      case 1 -> field.notEqualTo(text);
      case 2 -> field.valueIn(text, corpus.next());
      case 3 -> field.valueNotIn(text, corpus.next());
      case 4 -> field.like(text);
      case 5 -> field.iLike("%" + text + "%");
      case 6 -> field.containing(text);
      case 7 -> UserFields.CREATED_AT.moreThan(time);
      default -> UserFields.CREATED_AT.lessThanEqual(time);
    };
  }
}
