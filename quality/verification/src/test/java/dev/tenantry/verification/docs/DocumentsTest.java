package dev.tenantry.verification.docs;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents name only what is there. */
class DocumentsTest {

  private static final String DECISIONS = "docs/decisions";
  private static final int LINES_OF_A_SCREEN = 50;

  /** A type, perhaps with a member or type arguments behind it. */
  private static final Pattern TYPE = Pattern.compile("@?([A-Z][a-z]\\w*)([.<(].*)?");

  private static final ImmutableSet<String> TYPES =
      Streams.concat(
              new ClassFileImporter()
                  .importPackages("dev.tenantry").stream().map(JavaClass::getSimpleName),
              Repository.sources(".java").stream()
                  .filter(file -> !file.contains("/broken/"))
                  .map(file -> Path.of(file).getFileName().toString().replace(".java", "")),
              Stream.of(
                  "Clock",
                  "DataSource",
                  "MeterRegistry",
                  "Transactional",
                  "IllegalArgumentException",
                  "IllegalStateException",
                  "Locale",
                  "NullPointerException",
                  "Owner",
                  "Random",
                  "String",
                  "SuppressWarnings",
                  "System",
                  "Validator"))
          .collect(toImmutableSet());

  static ImmutableList<String> documents() {
    return ImmutableList.<String>builder()
        .addAll(Repository.list("", ".md"))
        .addAll(Repository.list("docs", ".md"))
        .addAll(decisions())
        .build();
  }

  static ImmutableList<String> decisions() {
    return Repository.list(DECISIONS, ".md");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkLeadsToAFile(String document) {
    Path folder = Path.of(document).resolveSibling("");

    assertThat(Markdown.of(document).linkedFiles())
        .allMatch(link -> Repository.has(folder.resolve(link).toString()));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyTypeThatIsNamedExists(String document) {
    assertThat(
            Markdown.of(document).codeSpans().stream()
                .map(TYPE::matcher)
                .filter(type -> type.matches())
                .map(type -> type.group(1)))
        .isSubsetOf(TYPES);
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void aDecisionIsOneScreenOfContextChoiceAndCost(String decision) {
    Markdown text = Markdown.of(decision);

    assertThat(text.headings()).containsExactly("Context", "Choice", "Cost");
    assertThat(text.text().lines()).hasSizeLessThanOrEqualTo(LINES_OF_A_SCREEN);
  }

  @Test
  void javaIsCompiledAndRunByTests() {
    assertThat(
            documents().stream()
                .filter(each -> !each.equals(GuideTest.GUIDE))
                .flatMap(each -> Markdown.of(each).blocks("java").stream()))
        .containsExactlyInAnyOrderElementsOf(Snippets.all());
  }

  @Test
  void decisionsAreNumberedWithoutGaps() {
    assertThat(decisions().stream().map(file -> file.replaceAll(".*/(\\d+)-.*", "$1")))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, decisions().size()).mapToObj("%04d"::formatted).toList());
  }

  @Test
  void theChangelogBeginsWithWhatIsNotReleasedYet() {
    assertThat(Markdown.of("CHANGELOG.md").headings()).first().isEqualTo("[Unreleased]");
  }
}
