package dev.tenantry.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.google.common.collect.ImmutableList;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import dev.tenantry.architecture.broken.adapters.inmemory.RepositoryThatKnowsSql;
import dev.tenantry.architecture.broken.application.internal.HandlerThatLogs;
import dev.tenantry.architecture.broken.application.internal.HandlerThatPrints;
import dev.tenantry.architecture.broken.application.internal.HandlerThatReadsTheTime;
import dev.tenantry.architecture.broken.application.internal.HandlerThatReflects;
import dev.tenantry.architecture.broken.application.internal.HandlerThatRollsDice;
import dev.tenantry.architecture.broken.application.internal.HandlerThatStartsThreads;
import dev.tenantry.architecture.broken.application.internal.HandlerWithState;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.BaseStream;

/** What code must leave alone so that it can be embedded anywhere and tested without luck. */
final class PurityRules {

  static final ImmutableList<Rule> ALL =
      ImmutableList.of(
          Rule.of("nothingKeepsStaticState", PurityRules::noStaticState)
              .brokenBy(HandlerWithState.class, "count", "NAMES", "CACHE"),
          Rule.of("nothingStartsThreads", PurityRules::noThreads)
              .brokenBy(
                  HandlerThatStartsThreads.class,
                  "java.lang.Thread.<init>",
                  "java.util.concurrent.Executors",
                  "java.util.concurrent.CompletableFuture",
                  "parallelStream"),
          Rule.of("nothingReflectsOrLooksUpServices", PurityRules::noReflection)
              .brokenBy(
                  HandlerThatReflects.class,
                  "java.util.ServiceLoader",
                  "java.lang.reflect.Method",
                  "Class.forName"),
          Rule.of("timeComesFromTheClock", PurityRules::noTimeButTheClocks)
              .brokenBy(
                  HandlerThatReadsTheTime.class,
                  "Instant.now",
                  "LocalDate.now",
                  "System.currentTimeMillis",
                  "System.nanoTime",
                  "Clock.systemUTC",
                  "java.util.Date.<init>"),
          Rule.of("randomnessStandsInFewClasses", PurityRules::noRandomnessElsewhere)
              .brokenBy(
                  HandlerThatRollsDice.class,
                  "java.security.SecureRandom",
                  "java.util.Random.<init>",
                  "RandomGenerator.getDefault",
                  "java.util.concurrent.ThreadLocalRandom",
                  "UUID.randomUUID",
                  "Math.random"),
          Rule.of("onlyBackgroundWorkAndToldListenersLogToTheSystemLogger", PurityRules::noLogging)
              .brokenBy(
                  HandlerThatLogs.class,
                  "org.slf4j.Logger",
                  "java.util.logging.Logger",
                  "System.getLogger",
                  "System$Logger.log"),
          Rule.of(
                  "nothingPrints",
                  in ->
                      noneOf(in.published())
                          .should(ACCESS_STANDARD_STREAMS)
                          .because("the standard streams are the host's"))
              .brokenBy(HandlerThatPrints.class, "System.out", "System.err"),
          Rule.of(
                  "onlyTheJdbcAdapterKnowsSql",
                  in ->
                      noClasses()
                          .that()
                          .resideOutsideOfPackages(in.jdbc(), in.quickstart())
                          .should()
                          .dependOnClassesThat()
                          .resideInAnyPackage("java.sql..", "javax.sql..")
                          .because("errors of one technology mean nothing to another"))
              .brokenBy(RepositoryThatKnowsSql.class, "java.sql.SQLException"));

  private PurityRules() {}

  private static GivenClassesConjunction noneOf(String... packages) {
    return noClasses().that().resideInAnyPackage(packages);
  }

  private static ArchRule noLogging(Layout in) {
    return noneOf(in.published())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.slf4j..", "java.util.logging..", "org.apache..")
        .orShould()
        .accessTargetWhere(
            Uses.of(System.class, "getLogger")
                .or(Uses.of(System.Logger.class, "log"))
                .and(outside(in.root() + ".application.internal.sync."))
                .and(outside(in.root() + ".application.internal.outbox."))
                .and(outside(in.root() + ".application.internal.Operations")))
        .because("exceptions and results tell the caller; where nobody listens, the log does");
  }

  private static ArchRule noStaticState(Layout in) {
    return fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .and()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(in.published())
        .should(Conditions.beConstant())
        .because("two of the product in one program must not know of each other");
  }

  private static ArchRule noThreads(Layout in) {
    return noneOf(in.shipped())
        .should()
        .accessTargetWhere(
            Uses.of(
                    Thread.class,
                    "<init>",
                    "start",
                    "startVirtualThread",
                    "ofVirtual",
                    "ofPlatform")
                .or(Uses.of(BaseStream.class, "parallel"))
                .or(Uses.of(java.util.Collection.class, "parallelStream")))
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.util\\.(Timer|concurrent\\.(Executors|.*Executor|ForkJoin.*|CompletableFuture))")
        .because("the host alone knows when threads may run and has to end them");
  }

  private static ArchRule noReflection(Layout in) {
    return noneOf(in.shipped())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.lang.reflect..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.util.ServiceLoader.class)
        .orShould()
        .accessTargetWhere(Uses.of(Class.class, "forName", "newInstance"))
        .because("what is plugged in is plugged in by hand, and a reader can follow it");
  }

  private static ArchRule noTimeButTheClocks(Layout in) {
    return noneOf(in.published())
        .should()
        .accessTargetWhere(READS_THE_TIME)
        .orShould()
        .accessTargetWhere(
            Uses.of(Clock.class, "system", "systemUTC", "systemDefaultZone")
                .and(outside(in.root() + ".application.api.Tenantry$Builder"))
                // Leases run by the storage's clock, and in memory nobody else has one.
                .and(outside(in.root() + ".adapters.inmemory.InMemoryPersistence")))
        .because("a test must be able to set the time");
  }

  private static final DescribedPredicate<JavaAccess<?>> READS_THE_TIME =
      Uses.of(System.class, "currentTimeMillis", "nanoTime")
          .or(Uses.of(java.util.Date.class, "<init>"))
          .or(Uses.of(java.util.Calendar.class, "getInstance"))
          .or(
              describe(
                  "the target is java.time's now()",
                  access ->
                      access.getTargetOwner().getPackageName().equals("java.time")
                          && access.getTarget().getName().equals("now")));

  private static ArchRule noRandomnessElsewhere(Layout in) {
    return noneOf(in.shipped())
        .and()
        .haveNameNotMatching(
            in.root()
                + "\\.application\\.(api\\.Tenantry\\$Builder"
                + "|internal\\.(TimeOrderedIds|SecureTokens|Pbkdf2PasswordHasher))")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.(security|util|util\\.concurrent)\\.[A-Z]\\w*Random")
        .orShould()
        .accessTargetWhere(
            Uses.of(UUID.class, "randomUUID")
                .or(Uses.of(Math.class, "random"))
                .or(Uses.ofNew(Random.class))
                .or(Uses.of(RandomGenerator.class, "of", "getDefault")))
        .because(
            "ids, tokens and the spread of retries come in through ports, salts from the hasher");
  }

  private static DescribedPredicate<JavaAccess<?>> outside(String place) {
    return describe(
        "outside of " + place, access -> !access.getOriginOwner().getName().startsWith(place));
  }
}
