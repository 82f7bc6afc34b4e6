package dev.tenantry.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.tenantry.application.spi.TenantScope;
import dev.tenantry.domain.query.Query;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/** What rules ask of classes, fields and methods beyond what ArchUnit has words for. */
final class Conditions {

  private static final String API = "dev.tenantry.application.api";

  /** Used while the class of a catalogue is initialised, and private to it. */
  private static final String CATALOGUE_BUILDER = "dev.tenantry.domain.field.Catalogue$Builder";

  /** Types of static fields that hold no state, beside those of the product. */
  private static final ImmutableSet<String> CONSTANT_TYPES =
      ImmutableSet.of(
          "java.lang.String",
          "java.lang.System$Logger",
          "com.fasterxml.jackson.core.JsonFactory",
          "org.junit.jupiter.api.extension.ExtensionContext$Namespace",
          "java.time.Duration",
          "java.time.Instant",
          "java.util.Comparator",
          "java.util.regex.Pattern",
          "com.google.common.base.CharMatcher",
          "com.google.common.base.Joiner",
          "com.google.common.base.Splitter",
          "com.google.common.io.BaseEncoding");

  private Conditions() {}

  static DescribedPredicate<JavaClass> implementADrivingPort() {
    return describe(
        "implement a driving port",
        candidate ->
            !candidate.isInterface()
                && candidate.getAllRawInterfaces().stream()
                    .anyMatch(port -> port.getPackageName().equals(API)));
  }

  static ArchCondition<JavaClass> beInANullMarkedPackage() {
    return condition(
        "be in a package that is @NullMarked",
        "is not @NullMarked",
        type ->
            type.getPackage()
                .tryGetPackageInfo()
                .filter(info -> info.isAnnotatedWith(NullMarked.class))
                .isPresent(),
        JavaClass::getName);
  }

  static ArchCondition<JavaMethod> takeAScopeWithEveryQuery() {
    return condition(
        "take a scope with every query",
        "takes no scope",
        method -> !takes(method, Query.class) || takes(method, TenantScope.class),
        JavaMethod::getFullName);
  }

  /** The contract stands in the test kit, and is named after the port. */
  static ArchCondition<JavaClass> haveAContract() {
    return condition(
        "have a contract test in the test kit",
        "has no contract",
        port -> {
          JavaPackage all = topPackage(port.getPackage());
          String contracts = port.getPackageName().replace("application.spi", "testkit.contract");
          return all.containsPackage(contracts)
              && all.getPackage(contracts)
                  .containsClassWithSimpleName(port.getSimpleName() + "Contract");
        },
        JavaClass::getName);
  }

  private static JavaPackage topPackage(JavaPackage inner) {
    return inner.getParent().map(Conditions::topPackage).orElse(inner);
  }

  static ArchCondition<JavaField> beConstant() {
    return condition(
        "be constant",
        "is not constant",
        field -> field.getModifiers().contains(JavaModifier.FINAL) && isConstant(field),
        JavaField::getFullName);
  }

  private static boolean isConstant(JavaField field) {
    JavaClass type = field.getRawType();
    return type.isPrimitive()
        || type.isEnum()
        || CONSTANT_TYPES.contains(type.getName())
        || type.getName().startsWith("com.google.common.collect.Immutable")
        || type.getName().equals(CATALOGUE_BUILDER)
        || type.getName().startsWith("dev.tenantry.") && !type.getName().endsWith("Builder");
  }

  private static boolean takes(JavaMethod method, Class<?> type) {
    return method.getRawParameterTypes().stream()
        .anyMatch(parameter -> parameter.isEquivalentTo(type));
  }

  private static <T> ArchCondition<T> condition(
      String description, String complaint, Predicate<T> holds, Function<T, String> name) {
    return new ArchCondition<>(description) {
      @Override
      public void check(T item, ConditionEvents events) {
        if (!holds.test(item)) {
          events.add(SimpleConditionEvent.violated(item, name.apply(item) + " " + complaint));
        }
      }
    };
  }
}
