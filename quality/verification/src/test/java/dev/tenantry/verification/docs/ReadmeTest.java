package dev.tenantry.verification.docs;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.tenantry.domain.error.TenantryException;
import dev.tenantry.domain.tenant.TenantFields;
import dev.tenantry.domain.user.UserFields;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README says what the code does, and shows code that runs. */
class ReadmeTest {

  private static final Pattern ERROR_ROW = Pattern.compile("\\| `(\\w+)` \\| `(\\w+)` \\|");

  private final Markdown readme = Markdown.of("README.md");

  @Test
  void itsJavaIsCompiledAndRunByTests() {
    assertThat(
            Stream.of(readme, Markdown.of("docs/invitations.md"))
                .flatMap(document -> document.blocks("java").stream()))
        .containsExactlyInAnyOrderElementsOf(Snippets.all());
  }

  @Test
  void itsSyncTableIsThePolicys() {
    assertThat(readme.generated("sync table")).isEqualTo(Tables.sync());
  }

  @Test
  void itsFieldsAreTheCatalogues() {
    assertThat(readme.generated("user fields"))
        .isEqualTo(Tables.fields(UserFields.class, UserFields.ALL));
    assertThat(readme.generated("tenant fields"))
        .isEqualTo(Tables.fields(TenantFields.class, TenantFields.ALL));
  }

  @Test
  void itsOperatorsAreTheFields() {
    assertThat(readme.generated("operators")).isEqualTo(Tables.operators());
  }

  @Test
  void itsLimitsAreTheCodes() {
    assertThat(readme.generated("limits")).isEqualTo(Tables.limits());
  }

  @Test
  void itsErrorsAreAllThatThereAre() {
    ImmutableSet<String> listed =
        ERROR_ROW
            .matcher(readme.text())
            .results()
            .map(row -> row.group(1) + " " + row.group(2))
            .collect(toImmutableSet());

    assertThat(listed).isEqualTo(errors());
  }

  @Test
  void itsCommandsAreThere() {
    assertThat(readme.blocks("sh").get(0)).contains("quickstart/run", "mvn -B verify");
    assertThat(Repository.isExecutable("quickstart/run")).isTrue();
    assertThat(Repository.read(".ci/run")).contains("\nmvn -B verify\n");
  }

  private static ImmutableSet<String> errors() {
    return new ClassFileImporter()
        .importPackagesOf(TenantryException.class).stream()
            .filter(type -> type.isAssignableTo(TenantryException.class))
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(type -> type.getSimpleName() + " " + codeOf(type))
            .collect(toImmutableSet());
  }

  private static String codeOf(JavaClass error) {
    try {
      return (String) error.reflect().getField("CODE").get(null);
    } catch (ReflectiveOperationException missing) {
      throw new AssertionError(error.getName() + " has no public CODE", missing);
    }
  }
}
