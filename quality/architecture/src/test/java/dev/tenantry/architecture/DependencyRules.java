package dev.tenantry.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ObjectArrays;
import com.tngtech.archunit.lang.ArchRule;
import dev.tenantry.architecture.broken.adapters.inmemory.InMemoryAdapterThatCallsUseCases;
import dev.tenantry.architecture.broken.adapters.jdbc.JdbcAdapterThatCallsUseCases;
import dev.tenantry.architecture.broken.adapters.micrometer.MetricsThatKnowSql;
import dev.tenantry.architecture.broken.application.api.PortThatKnowsItsHandler;
import dev.tenantry.architecture.broken.application.internal.HandlerThatKnowsAnAdapter;
import dev.tenantry.architecture.broken.application.internal.HandlerThatLogs;
import dev.tenantry.architecture.broken.application.internal.HandlerThatValidates;
import dev.tenantry.architecture.broken.application.spi.PortThatKnowsACommand;
import dev.tenantry.architecture.broken.domain.DomainThatKnowsALibrary;
import dev.tenantry.architecture.broken.domain.DomainThatKnowsAPort;
import dev.tenantry.architecture.broken.domain.chicken.Chicken;
import dev.tenantry.architecture.broken.domain.egg.Egg;
import dev.tenantry.architecture.broken.quickstart.QuickstartThatKnowsAHandler;
import dev.tenantry.architecture.broken.testkit.FixtureThatKnowsAHandler;

/** Who may know whom: dependencies point inwards, and every part has a list of what it may know. */
final class DependencyRules {

  private static final String INTERNAL = Layout.PRODUCT.internal();
  private static final String[] LANGUAGE = {"java..", "com.google.common..", "org.jspecify.."};

  static final ImmutableList<Rule> ALL =
      ImmutableList.of(
          Rule.of(
                  "theDomainKnowsTheJdkAndGuavaOnly",
                  in ->
                      knowsOnly(
                          in.domain(),
                          "the rules of the business outlive every framework",
                          in.domain()))
              .brokenBy(DomainThatKnowsALibrary.class, "org.slf4j")
              .brokenBy(DomainThatKnowsAPort.class, "dev.tenantry.application.spi"),
          Rule.of(
                  "theApplicationKnowsTheDomainAndJakartaValidationOnly",
                  in ->
                      knowsOnly(
                          in.application(),
                          "whoever embeds it chooses the framework and the database",
                          in.application(),
                          in.domain(),
                          "javax.crypto..",
                          "jakarta.validation.."))
              .brokenBy(HandlerThatKnowsAnAdapter.class, "dev.tenantry.adapters.inmemory")
              .brokenBy(HandlerThatLogs.class, "org.slf4j"),
          Rule.of(
                  "drivenPortsKnowTheDomainOnly",
                  in ->
                      knowsOnly(
                          in.spi(),
                          "an adapter must be writable without knowing a use case",
                          in.spi(),
                          in.domain()))
              .brokenBy(PortThatKnowsACommand.class, "dev.tenantry.application.api.command"),
          Rule.of(
                  "theInMemoryAdapterKnowsDrivenPortsAndTheDomainOnly",
                  in ->
                      knowsOnly(
                          in.inMemory(),
                          "it is the example that other adapters follow",
                          in.inMemory(),
                          in.spi(),
                          in.domain()))
              .brokenBy(InMemoryAdapterThatCallsUseCases.class, "dev.tenantry.application.api"),
          Rule.of(
                  "theJdbcAdapterKnowsDrivenPortsTheDomainAndItsOwnTechnologyOnly",
                  in ->
                      knowsOnly(
                          in.jdbc(),
                          "it must not grow an object mapper or another adapter's code",
                          in.jdbc(),
                          in.spi(),
                          in.domain(),
                          "javax.sql..",
                          "com.fasterxml.jackson.core..",
                          "org.flywaydb.core.."))
              .brokenBy(JdbcAdapterThatCallsUseCases.class, "dev.tenantry.application.api"),
          Rule.of(
                  "metricsKnowPublicFacesAndMicrometerOnly",
                  in ->
                      knowsOnly(
                          in.micrometer(),
                          "they show what any host can learn",
                          in.micrometer(),
                          in.api(),
                          in.spi(),
                          "io.micrometer.core.."))
              .brokenBy(MetricsThatKnowSql.class, "dev.tenantry.adapters.jdbc"),
          Rule.of(
                  "theTestkitKnowsPublicFacesOnly",
                  in ->
                      knowsOnly(
                          in.testkit(),
                          "a host's own tests must be able to do all that it does",
                          in.testkit(),
                          in.api(),
                          in.spi(),
                          in.domain(),
                          in.inMemory(),
                          "org.junit.jupiter.api..",
                          "org.assertj.core.."))
              .brokenBy(FixtureThatKnowsAHandler.class, INTERNAL.replace("..", "")),
          Rule.of(
                  "theQuickstartKnowsPublicFacesOnly",
                  in ->
                      knowsOnly(
                          in.quickstart(),
                          "it shows what any program can do",
                          in.quickstart(),
                          in.api(),
                          in.spi(),
                          in.domain(),
                          in.adapters(),
                          "de.siegmar.fastcsv..",
                          "com.zaxxer.hikari..",
                          "javax.sql.."))
              .brokenBy(QuickstartThatKnowsAHandler.class, INTERNAL.replace("..", "")),
          Rule.of("onlyTheEdgeKnowsJakartaValidation", DependencyRules::onlyTheEdgeValidates)
              .brokenBy(HandlerThatValidates.class, "jakarta.validation.Validator"),
          Rule.of("onlyTheEntryPointKnowsHandlers", DependencyRules::onlyTheEntryPointKnowsHandlers)
              .brokenBy(PortThatKnowsItsHandler.class, INTERNAL.replace("..", "")),
          Rule.of(
                  "domainPackagesAreFreeOfCycles",
                  in ->
                      slices()
                          .matching(in.root() + ".domain.(*)..")
                          .should()
                          .beFreeOfCycles()
                          .because("each of them must be readable before the next"))
              .brokenBy(Chicken.class, Egg.class.getName())
              .brokenBy(Egg.class, Chicken.class.getName()));

  private DependencyRules() {}

  private static ArchRule knowsOnly(String part, String reason, String... allowed) {
    return classes()
        .that()
        .resideInAPackage(part)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(ObjectArrays.concat(LANGUAGE, allowed, String.class))
        .because(reason);
  }

  private static ArchRule onlyTheEdgeValidates(Layout in) {
    return noClasses()
        .that()
        .resideInAnyPackage(in.spi(), in.internal())
        .and()
        .haveNameNotMatching(in.root() + ".*\\.(Assembly|CommandValidator|PlainMessages)")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.validation..")
        .because("a command is validated once, before the use case works with it");
  }

  private static ArchRule onlyTheEntryPointKnowsHandlers(Layout in) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(in.internal())
        .and()
        .haveNameNotMatching(in.root() + "\\.application\\.api\\.Tenantry(\\$Builder)?")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(INTERNAL)
        .because("handlers are put together in one place and may change in every release");
  }
}
