package dev.tenantry.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shipped code with one rule taken away: a line of its source reads otherwise. */
enum Mutant {
  /** The BaaS confirms what it has not stored. */
  CONFIRMED_BEFORE_IT_IS_STORED(
      Sources.STORED_SIDE,
      "repository.update(changed.values());",
      "if (side == SystemOfRecord.PLATFORM) { repository.update(changed.values()); }"),

  /** Sending counts as being confirmed. */
  CONFIRMED_BY_SENDING(
      Sources.PROGRESS,
      "revision, seen, confirmed, highestConfirmed, sentAnd(revision)",
      "revision, seen, revision, highestConfirmed, sentAnd(revision)"),

  /** What is sent is not remembered before it leaves. */
  SENT_IS_NOT_STORED(Sources.STORED_SIDE, "repository.update(changed);", ""),

  /** What is sent right after a change is not remembered with it. */
  SENT_AT_ONCE_IS_NOT_STORED(
      Sources.OWN_REPOSITORY,
      "? copy : toBeSent(copy.ship()))",
      "? copy : toBeSent(copy.ship()) == null ? copy : copy)"),

  /** Answers are not looked at. */
  ANSWER_IS_DROPPED(
      Sources.EXCHANGE, "initiator.receive(answers)", "initiator.receive(ImmutableList.of())"),

  /** A confirmation is not what the other side has seen, but what it has now. */
  EVERY_ANSWER_CONFIRMS(
      Sources.PROGRESS, "newestSeen, other.seen(), highest,", "newestSeen, revision, highest,"),

  /** What was seen is what arrived last, not what was newest. */
  SEEN_IS_LAST_ARRIVAL(Sources.PROGRESS, "Math.max(seen, other.revision());", "other.revision();"),

  /** A claim holds nobody off. */
  CLAIM_WITHOUT_LEASE(Sources.QUEUE, "attempt.dueAt(now.plus(lease))", "attempt.dueAt(now)"),

  /** What is parked stays so, whatever the operator says. */
  PARKED_FOR_EVER(
      Sources.QUEUE,
      "change(row, attempt -> Attempt.first(attempt.revision()))",
      "change(row, attempt -> attempt)"),

  /** One row that fails takes its whole batch with it. */
  POISON_IS_NOT_ISOLATED(
      Sources.DRAIN,
      "if (claims.size() == 1) { putOff(claims.get(0), FailureCode.of(failure, FAILED), tally);",
      "if (claims.size() >= 1) {"
          + " claims.forEach(claim -> putOff(claim, FailureCode.of(failure, FAILED), tally));"),

  /** Half of a batch is forgotten when it is halved. */
  HALF_A_BATCH_IS_FORGOTTEN(
      Sources.DRAIN,
      "exchangeOrPutOff(claims.subList(claims.size() / 2, claims.size()), tally);",
      ""),

  /** An outage is held against the rows that were on their way. */
  OUTAGE_COUNTS_AS_FAILURE(
      Sources.DRAIN,
      "tally.unreachable(); release(ids, backoff.after(1));",
      "claims.forEach(claim -> putOff(claim, unreachable.code(), tally));"),

  /** Nobody drains the BaaS. */
  BAAS_IS_NOT_DRAINED(
      Sources.KIND,
      "if (baas != null && !tally.isUnreachable())",
      "if (baas != null && tally.isUnreachable())"),

  /** Nobody drains tenants. */
  TENANTS_ARE_NOT_DRAINED(Sources.ENGINE, "tenants.drain(backoff, tally);", ""),

  /** Who changes something hears of the other side's failures. */
  FAILURE_REACHES_THE_CALLER(
      Sources.ENGINE,
      "breaker.note(laterThen instanceof PersistenceUnavailableException);",
      "if (laterThen != null) { throw laterThen; }"),

  /** The BaaS makes no row for whom it does not know. */
  NEW_USERS_ARE_IGNORED(
      Sources.STORED_SIDE,
      "} else if (side == SystemOfRecord.BAAS) {",
      "} else if (states.isEmpty()) {"),

  /** A move between tenants restamps nothing. */
  NO_FENCE(
      Sources.OWN_WRITE,
      "return before.fields().isFenced(before.values(), written)",
      "return written.equals(null)"),

  /** Two users cannot have one address at the BaaS, not even for a moment. */
  BAAS_ADDRESS_IS_UNIQUE(
      Sources.USER_TABLE,
      "return with( ImmutableMap.of(),",
      "return with( ImmutableMap.of(UserFields.EMAIL_KEY, \"email\"),"),

  /** The Platform does not look whether it was restored. */
  NO_REGRESSION_CHECK_AT_PLATFORM(
      Sources.RECEPTION,
      "if (isPlatform && !progress.remembers(other.seen()))",
      "if (isPlatform && other.seen() < 0)"),

  /** The BaaS does not look whether the Platform was restored. */
  NO_REGRESSION_CHECK_AT_BAAS(
      Sources.RECEPTION, "|| (isNewest && !other.accountsFor(mine.seen()))", ""),

  /** Revisions are counted, not taken from the clock. */
  PLAIN_COUNTER(
      Sources.REVISIONS,
      "Math.max(last + 1, ChronoUnit.MICROS.between(Instant.EPOCH, now))",
      "last + 1"),

  /** Reconciling looks, and exchanges nothing. */
  RECONCILING_EXCHANGES_NOTHING(
      Sources.RECONCILIATION, "if (how.isApplying()) {", "if (!how.isApplying()) {");

  private final Path source;
  private final String original;
  private final String changed;

  Mutant(Path source, String original, String changed) {
    this.source = source;
    this.original = original;
    this.changed = changed;
  }

  /** The first seed of so many schedules that catches it; -1 if none does. */
  long caughtBy(long schedules) {
    try {
      Class<?> trial = MutantLoader.of(className(), mutated()).loadClass(Trial.class.getName());
      return (long) trial.getMethod("caughtBy", long.class).invoke(null, schedules);
    } catch (ReflectiveOperationException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private String mutated() {
    Matcher found = Pattern.compile(flexible(original)).matcher(read());
    if (!found.find()) {
      throw new AssertionError(this + " no longer applies: " + source + " reads otherwise");
    }
    return found.replaceFirst(Matcher.quoteReplacement(changed));
  }

  /** Whatever the formatter makes of it. */
  private static String flexible(String code) {
    StringBuilder pattern = new StringBuilder();
    for (String word : code.split(" ", -1)) {
      pattern.append(pattern.isEmpty() ? "" : "\\s+").append(Pattern.quote(word));
    }
    return pattern.toString();
  }

  private String read() {
    try {
      return Files.readString(Sources.root().resolve(source));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private String className() {
    String path = source.toString().replace('\\', '/');
    return path.substring(path.indexOf("dev/"), path.length() - ".java".length()).replace('/', '.');
  }

  /** Where the rules stand. */
  private static final class Sources {
    private static final String ENGINE_PACKAGE =
        "application/src/main/java/dev/tenantry/application/internal/sync/";
    private static final String USE_CASES =
        "application/src/main/java/dev/tenantry/application/internal/";
    private static final String DOMAIN_PACKAGE = "domain/src/main/java/dev/tenantry/domain/sync/";
    private static final String ADAPTER_PACKAGE =
        "adapters-inmemory/src/main/java/dev/tenantry/adapters/inmemory/";

    static final Path OWN_REPOSITORY = Path.of(USE_CASES + "OwnRepository.java");
    static final Path STORED_SIDE = Path.of(ENGINE_PACKAGE + "StoredSide.java");
    static final Path EXCHANGE = Path.of(ENGINE_PACKAGE + "Exchange.java");
    static final Path DRAIN = Path.of(ENGINE_PACKAGE + "Drain.java");
    static final Path KIND = Path.of(ENGINE_PACKAGE + "Kind.java");
    static final Path ENGINE = Path.of(ENGINE_PACKAGE + "SyncEngine.java");
    static final Path RECONCILIATION = Path.of(ENGINE_PACKAGE + "Reconciliation.java");
    static final Path PROGRESS = Path.of(DOMAIN_PACKAGE + "Progress.java");
    static final Path OWN_WRITE = Path.of(DOMAIN_PACKAGE + "OwnWrite.java");
    static final Path RECEPTION = Path.of(DOMAIN_PACKAGE + "Reception.java");
    static final Path REVISIONS = Path.of(DOMAIN_PACKAGE + "Revisions.java");
    static final Path QUEUE = Path.of(ADAPTER_PACKAGE + "InMemorySyncQueue.java");
    static final Path USER_TABLE = Path.of(ADAPTER_PACKAGE + "UserTable.java");

    /** The checkout's root: the nearest folder above that holds all modules. */
    static Path root() {
      for (Path folder = Path.of("").toAbsolutePath();
          folder != null;
          folder = folder.getParent()) {
        if (Files.exists(folder.resolve(ENGINE_PACKAGE))) {
          return folder;
        }
      }
      throw new AssertionError("run the tests inside the checkout");
    }
  }
}
