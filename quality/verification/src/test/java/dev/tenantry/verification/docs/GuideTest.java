package dev.tenantry.verification.docs;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guides show code that runs. */
class GuideTest {

  static final String GUIDE = "docs/embedding.md";

  private static final String TESTS =
      "quality/verification/src/test/java/dev/tenantry/verification/docs/guide/";
  private static final String SPRING_TESTS =
      "spring-boot-starter/src/test/java/dev/tenantry/springboot/";

  @Test
  void itsJavaIsCompiledAndRunByTests() {
    assertThat(Markdown.of(GUIDE).blocks("java"))
        .containsExactlyElementsOf(
            ImmutableList.<String>builder()
                .addAll(Snippets.of(TESTS + "EmbeddingTest.java"))
                .addAll(Snippets.of(SPRING_TESTS + "Shop.java"))
                .addAll(Snippets.of(SPRING_TESTS + "Notifications.java"))
                .build());
  }

  @Test
  void itsPropertiesAreTheStarters() {
    String properties =
        Repository.read(
            "spring-boot-starter/src/main/java/dev/tenantry/springboot/TenantryProperties.java");

    assertThat(Markdown.of(GUIDE).codeSpans())
        .filteredOn(
            span -> span.startsWith("tenantry.jdbc.") || span.startsWith("tenantry.worker."))
        .hasSize(7)
        .allMatch(
            name ->
                properties.contains(" " + camelCase(name.replaceAll(".*\\.", "")) + ",")
                    || properties.contains(" " + camelCase(name.replaceAll(".*\\.", "")) + ")"));
  }

  @Test
  void itsPortsAreThoseThatTheStarterPlugsIn() {
    String ports =
        Repository.read("spring-boot-starter/src/main/java/dev/tenantry/springboot/HostPorts.java");
    ImmutableSet<String> plugged =
        Pattern.compile("([A-Z]\\w+)\\.class")
            .matcher(ports)
            .results()
            .map(found -> found.group(1))
            .collect(toImmutableSet());

    assertThat(
            Pattern.compile("(?m)^\\| `([A-Z]\\w+)` \\|")
                .matcher(Markdown.of(GUIDE).text())
                .results()
                .map(row -> row.group(1)))
        .containsExactlyInAnyOrderElementsOf(
            ImmutableSet.<String>builder().addAll(plugged).add("RemoteBaas").build());
  }

  private static String camelCase(String dashed) {
    return CaseFormat.LOWER_HYPHEN.to(CaseFormat.LOWER_CAMEL, dashed);
  }
}
