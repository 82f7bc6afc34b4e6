package dev.tenantry.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;

/**
 * Where the parts of the product live below a root package.
 *
 * <p>The deliberate violations lie below a root of their own in the same layout, so that a rule
 * reads both with the same eyes.
 */
record Layout(String root) {

  /** The product. */
  static final Layout PRODUCT = new Layout("dev.tenantry");

  /** The deliberate violations. */
  static final Layout BROKEN = new Layout("dev.tenantry.architecture.broken");

  String domain() {
    return root + ".domain..";
  }

  String policy() {
    return root + ".domain.policy..";
  }

  String sync() {
    return root + ".domain.sync..";
  }

  String application() {
    return root + ".application..";
  }

  String api() {
    return root + ".application.api..";
  }

  String commands() {
    return root + ".application.api.command";
  }

  String spi() {
    return root + ".application.spi";
  }

  String internal() {
    return root + ".application.internal..";
  }

  String adapters() {
    return root + ".adapters..";
  }

  String inMemory() {
    return root + ".adapters.inmemory..";
  }

  String jdbc() {
    return root + ".adapters.jdbc..";
  }

  String micrometer() {
    return root + ".adapters.micrometer..";
  }

  String testkit() {
    return root + ".testkit..";
  }

  String quickstart() {
    return root + ".quickstart..";
  }

  /** What a program runs in production. */
  String[] shipped() {
    return new String[] {domain(), application(), adapters()};
  }

  /** What is published: what is shipped, and the test kit. */
  String[] published() {
    return new String[] {domain(), application(), adapters(), testkit()};
  }

  JavaClasses importClasses() {
    String[] parts =
        Stream.of("domain", "application", "adapters", "testkit", "quickstart")
            .map(part -> root + "." + part)
            .toArray(String[]::new);
    return new ClassFileImporter().importPackages(parts);
  }
}
