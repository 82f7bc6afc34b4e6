package dev.tenantry.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The product keeps every rule, and every rule is seen to catch what breaks it. */
class ArchitectureTest {

  static final ImmutableList<Rule> RULES =
      Stream.of(DependencyRules.ALL, SurfaceRules.ALL, DecisionRules.ALL, PurityRules.ALL)
          .flatMap(List::stream)
          .collect(ImmutableList.toImmutableList());

  private static final JavaClasses PRODUCT = Layout.PRODUCT.importClasses();
  private static final JavaClasses BROKEN = Layout.BROKEN.importClasses();

  @ParameterizedTest
  @FieldSource("RULES")
  void theProductKeepsTheRule(Rule rule) {
    rule.in().apply(Layout.PRODUCT).check(PRODUCT);
  }

  @ParameterizedTest
  @FieldSource("RULES")
  void theRuleBites(Rule rule) {
    List<String> report =
        rule.in().apply(Layout.BROKEN).evaluate(BROKEN).getFailureReport().getDetails();

    assertThat(rule.violations().keySet()).as("deliberate violations").isNotEmpty();
    rule.violations()
        .forEach(
            (violation, evidence) ->
                assertThat(report)
                    .as("what is reported about %s", violation.getSimpleName())
                    .anyMatch(
                        line -> line.contains(violation.getName()) && line.contains(evidence)));
  }

  @Test
  void everyDeliberateViolationBelongsToARule() {
    assertThat(BROKEN.stream().filter(JavaClass::isTopLevelClass).map(JavaClass::getName))
        .isSubsetOf(
            RULES.stream()
                .flatMap(rule -> rule.violations().keySet().stream())
                .map(Class::getName)
                .toList());
  }

  @Test
  void noTwoRulesHaveTheSameName() {
    assertThat(RULES).extracting(Rule::name).doesNotHaveDuplicates();
  }
}
