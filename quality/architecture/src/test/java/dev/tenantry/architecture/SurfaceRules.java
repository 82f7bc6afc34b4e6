package dev.tenantry.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.google.common.collect.ImmutableList;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import dev.tenantry.application.api.Worker;
import dev.tenantry.application.api.command.WellFormed;
import dev.tenantry.architecture.broken.adapters.jdbc.PublicUserRepository;
import dev.tenantry.architecture.broken.adapters.jdbc.deeper.DeepPersistence;
import dev.tenantry.architecture.broken.application.api.PublicUsersHandler;
import dev.tenantry.architecture.broken.application.api.command.UncheckedCommand;
import dev.tenantry.architecture.broken.application.helper.PublicHelper;
import dev.tenantry.architecture.broken.application.internal.PublicHandler;
import dev.tenantry.architecture.broken.application.internal.UsersHelper;
import dev.tenantry.architecture.broken.application.spi.PortThatForgetsTheScope;
import dev.tenantry.architecture.broken.application.spi.PortWithADefault;
import dev.tenantry.architecture.broken.domain.user.UnmarkedUser;
import dev.tenantry.architecture.broken.domain.value.ChangeableValue;
import dev.tenantry.architecture.broken.domain.value.ExtensibleValue;
import dev.tenantry.architecture.broken.domain.value.StrayException;
import dev.tenantry.domain.error.TenantryException;
import jakarta.validation.ConstraintValidator;

/** What others see of the product: where it is, and what they may rely on. */
final class SurfaceRules {

  static final ImmutableList<Rule> ALL =
      ImmutableList.of(
          Rule.of("publicTypesLiveInPackagesThatSayWhatTheyPromise", SurfaceRules::knownPackages)
              .brokenBy(PublicHelper.class, "does not reside")
              .brokenBy(DeepPersistence.class, "does not reside"),
          Rule.of("adaptersShowTheirEntryPointsOnly", SurfaceRules::entryPointsOnly)
              .brokenBy(PublicUserRepository.class, "does not have name matching"),
          Rule.of("useCasesHideBehindTheirPorts", SurfaceRules::hiddenUseCases)
              .brokenBy(PublicUsersHandler.class, "does not reside")
              .brokenBy(PublicHandler.class, "modifier PUBLIC")
              .brokenBy(UsersHelper.class, "does not have name matching"),
          Rule.of("drivenPortsHaveNoBodies", SurfaceRules::noBodiesInPorts)
              .brokenBy(PortWithADefault.class, "does not have modifier ABSTRACT"),
          Rule.of("drivenPortsHaveContracts", SurfaceRules::contractsOfPorts)
              .brokenBy(PortWithADefault.class, "has no contract"),
          Rule.of("everyQueryOfAPortTakesAScope", SurfaceRules::scopedQueries)
              .brokenBy(PortThatForgetsTheScope.class, "takes no scope"),
          Rule.of("commandsAreValidated", SurfaceRules::validatedCommands)
              .brokenBy(UncheckedCommand.class, "is not annotated with @WellFormed"),
          Rule.of("publicClassesAreFinal", SurfaceRules::finalClasses)
              .brokenBy(ExtensibleValue.class, "does not have modifier FINAL"),
          Rule.of("whatIsPublicIsImmutable", SurfaceRules::immutableClasses)
              .brokenBy(ChangeableValue.class, "text> is not "),
          Rule.of("exceptionsHaveOneRoot", SurfaceRules::oneRootOfExceptions)
              .brokenBy(
                  StrayException.class,
                  "is not assignable to " + TenantryException.class.getName()),
          Rule.of(
                  "packagesAreNullMarked",
                  in ->
                      classes()
                          .that()
                          .resideInAnyPackage(in.published())
                          .should(Conditions.beInANullMarkedPackage())
                          .because("callers must be told by their tools what may be null"))
              .brokenBy(UnmarkedUser.class, "is not @NullMarked"));

  private SurfaceRules() {}

  private static ArchRule knownPackages(Layout in) {
    return classes()
        .that()
        .resideInAnyPackage(in.published())
        .and()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .should()
        .resideInAnyPackage(
            in.root() + ".domain.(*)",
            in.spi(),
            in.root() + ".application.api",
            in.commands(),
            in.internal(),
            in.root() + ".adapters.(*)",
            in.root() + ".testkit",
            in.root() + ".testkit.contract")
        .because("the name of its package tells whether a type is to be called, built on, or left");
  }

  private static ArchRule entryPointsOnly(Layout in) {
    return classes()
        .that()
        .resideInAPackage(in.adapters())
        .and()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .should()
        .haveNameMatching(
            in.root()
                + "\\.adapters\\."
                + "(inmemory\\.InMemoryPersistence"
                + "|micrometer\\.(MicrometerListener|SyncMetrics)"
                + "|jdbc\\.(JdbcPersistence|JdbcSchema|HostConnections|DatabaseEngine))")
        .because("tables and repositories of an adapter change without notice");
  }

  private static ArchRule hiddenUseCases(Layout in) {
    return classes()
        .that(Conditions.implementADrivingPort())
        .and()
        .areNotAssignableTo(Worker.class)
        .should()
        .resideInAPackage(in.internal())
        .andShould()
        .notBePublic()
        .andShould()
        .haveNameMatching(".*(Handler|Entry|Calls)")
        .because("hosts depend on ports; use cases are found by their names");
  }

  private static ArchRule noBodiesInPorts(Layout in) {
    return methods()
        .that()
        .areDeclaredInClassesThat(resideInAPackage(in.spi()).and(INTERFACES))
        .and()
        .areNotStatic()
        .and()
        .areNotPrivate()
        .should()
        .haveModifier(JavaModifier.ABSTRACT)
        .because("an adapter that forgets a method must fail to compile, not half work");
  }

  private static ArchRule contractsOfPorts(Layout in) {
    return classes()
        .that()
        .resideInAPackage(in.spi())
        .and()
        .areTopLevelClasses()
        .and()
        .areInterfaces()
        .and()
        .haveNameNotMatching(
            ".*(Repositories|TenantScope|package-info"
                // What a host plugs in answers to the host alone.
                + "|ChangeListener|InviteDelivery|PasswordPolicy)")
        .should(Conditions.haveAContract())
        .because("whoever writes an adapter has to know when it is done");
  }

  private static ArchRule scopedQueries(Layout in) {
    return methods()
        .that()
        .areDeclaredInClassesThat(resideInAPackage(in.spi()).and(INTERFACES))
        .should(Conditions.takeAScopeWithEveryQuery())
        .because("a query without a scope would look into every tenant");
  }

  private static ArchRule validatedCommands(Layout in) {
    return concrete(in.commands())
        .and()
        .areNotAssignableTo(ConstraintValidator.class)
        .should()
        .beAnnotatedWith(WellFormed.class)
        .because("a command that nobody validates reaches the use case as it was typed");
  }

  private static ArchRule finalClasses(Layout in) {
    return concrete(in.domain(), in.api(), in.spi(), in.adapters())
        .should()
        .haveModifier(JavaModifier.FINAL)
        .because("an immutable type stays immutable only if nobody extends it");
  }

  private static ArchRule immutableClasses(Layout in) {
    return concrete(in.domain(), in.api(), in.spi())
        .and()
        .haveSimpleNameNotEndingWith("Builder")
        .should()
        .haveOnlyFinalFields()
        .because("what a use case returns is shared between threads");
  }

  private static ArchRule oneRootOfExceptions(Layout in) {
    return classes()
        .that()
        .resideInAnyPackage(in.shipped())
        .and()
        .areAssignableTo(Throwable.class)
        .and()
        .arePublic()
        .should()
        .beAssignableTo(TenantryException.class)
        .because("a host catches one type and reads one code");
  }

  /** Public classes of which there can be instances. */
  private static GivenClassesConjunction concrete(String... packages) {
    return classes()
        .that()
        .resideInAnyPackage(packages)
        .and()
        .arePublic()
        .and()
        .areNotInterfaces()
        .and()
        .doNotHaveModifier(JavaModifier.ABSTRACT)
        .and()
        .areNotEnums();
  }
}
