package dev.tenantry.verification.docs;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a test reads in a Markdown file. */
record Markdown(String text) {

  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(#[^)]*)?\\)");
  private static final Pattern CODE_SPAN = Pattern.compile("`([^`\n]+)`");
  private static final Pattern CODE_BLOCK = Pattern.compile("(?s)```.*?```");

  static Markdown of(String path) {
    return new Markdown(Repository.read(path));
  }

  /** The fenced blocks in this language. */
  ImmutableList<String> blocks(String language) {
    return find(Pattern.compile("(?s)```" + language + "\n(.*?)```"), text);
  }

  /** What stands between the marks that say that a test compares it. */
  String generated(String name) {
    String begin = "<!-- " + name + ": compared by a test -->\n";
    int from = text.indexOf(begin);
    int to = text.indexOf("<!-- end -->", from);
    if (from < 0 || to < 0) {
      throw new AssertionError("there is no part between " + begin.trim() + " and <!-- end -->");
    }
    return text.substring(from + begin.length(), to);
  }

  /** The files that are linked to, without those on other machines. */
  List<String> linkedFiles() {
    return find(LINK, text).stream().filter(link -> !link.contains("://")).toList();
  }

  /** What stands in running text as code. */
  ImmutableList<String> codeSpans() {
    return find(CODE_SPAN, CODE_BLOCK.matcher(text).replaceAll(""));
  }

  /** The headings of the second level. */
  ImmutableList<String> headings() {
    return find(Pattern.compile("(?m)^## (.*)$"), text);
  }

  private static ImmutableList<String> find(Pattern pattern, String in) {
    return pattern
        .matcher(in)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(toImmutableList());
  }
}
