package dev.tenantry.verification.docs;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.regex.Pattern;

/**
 * The pieces of test code that the documents show.
 *
 * <p>A piece stands between the lines {@code // begin} and {@code // end} of a test in this
 * package, so that it is compiled and run. Its margin is not part of it.
 */
final class Snippets {

  private static final String FOLDER =
      "quality/verification/src/test/java/dev/tenantry/verification/docs";
  private static final Pattern SNIPPET = Pattern.compile("(?sm)^( *)// begin\n(.*?)^ *// end$");

  private Snippets() {}

  static ImmutableList<String> all() {
    return Repository.list(FOLDER, "Test.java").stream()
        .flatMap(file -> of(file).stream())
        .collect(toImmutableList());
  }

  /** The pieces of this file, in their order. */
  static ImmutableList<String> of(String file) {
    return SNIPPET
        .matcher(Repository.read(file))
        .results()
        .map(found -> withoutMargin(found.group(1), found.group(2)))
        .collect(toImmutableList());
  }

  private static String withoutMargin(String margin, String code) {
    return Pattern.compile("(?m)^" + margin).matcher(code).replaceAll("").stripTrailing() + "\n";
  }
}
