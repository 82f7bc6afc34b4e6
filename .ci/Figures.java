import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the table of docs/reliability.md from what the last runs of the proofs have left in
 * target/figures, and from the reports on mutants: {@code java .ci/Figures.java}, after {@code mvn
 * -B verify -Pproof} and, for the mutants, {@code -Ppit}.
 */
final class Figures {

  private static final Path PAGE = Path.of("docs", "reliability.md");
  private static final String BEGIN = "<!-- figures: written by .ci/Figures.java -->\n";
  private static final String END = "<!-- end -->";
  private static final Pattern PAIR = Pattern.compile("\"(\\w+)\": (?:\"([^\"]*)\"|([-\\d.]+))");

  /** What tells two lines of one proof apart; of those that it does not, the last one stands. */
  private static final List<String> KEYS = List.of("proof", "engine", "fault");

  private final Map<String, Map<String, String>> lines = new TreeMap<>();

  public static void main(String[] arguments) throws IOException {
    Figures figures = new Figures();
    List<String> rows = new ArrayList<>();
    rows.add("| Proof | Figures | Seconds | Java |");
    rows.add("|---|---|---|---|");
    for (Path file : found(".jsonl")) {
      for (String line : Files.readAllLines(file)) {
        figures.add(line);
      }
    }
    figures.lines.values().forEach(line -> rows.add(row(line)));
    for (Path report : found("mutations.xml")) {
      rows.add(mutants(report));
    }
    String page = Files.readString(PAGE);
    int from = page.indexOf(BEGIN) + BEGIN.length();
    String table = String.join("\n", rows) + "\n";
    Files.writeString(
        PAGE, page.substring(0, from) + table + page.substring(page.indexOf(END, from)));
    System.out.print(table);
  }

  private static List<Path> found(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(""))) {
      return files
          .filter(file -> file.toString().contains("target") && file.toString().endsWith(ending))
          .sorted()
          .toList();
    }
  }

  /** A line of a small run stands only where there is none of a proof. */
  private void add(String json) {
    Map<String, String> line = new LinkedHashMap<>();
    PAIR.matcher(json)
        .results()
        .forEach(
            pair -> line.put(pair.group(1), pair.group(2) == null ? pair.group(3) : pair.group(2)));
    String key = KEYS.stream().map(each -> line.getOrDefault(each, "")).toList().toString();
    Map<String, String> known = lines.get(key);
    if (known == null || line.get("size").equals("proof") || known.get("size").equals("ordinary")) {
      lines.put(key, line);
    }
  }

  private static String row(Map<String, String> line) {
    List<String> figures = new ArrayList<>();
    line.forEach(
        (name, value) -> {
          if (!List.of("proof", "size", "milliseconds", "java").contains(name)) {
            figures.add(words(name) + " " + grouped(value));
          }
        });
    return "| %s%s | %s | %d | %s |"
        .formatted(
            line.get("proof"),
            line.get("size").equals("proof") ? "" : " (small)",
            String.join(", ", figures),
            Math.round(Long.parseLong(line.get("milliseconds")) / 1_000.0),
            line.get("java"));
  }

  private static String words(String name) {
    return name.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
  }

  private static String grouped(String value) {
    return value.matches("\\d{5,}") ? value.replaceAll("(\\d)(?=(\\d{3})+$)", "$1,") : value;
  }

  private static String mutants(Path report) throws IOException {
    String xml = Files.readString(report);
    long all = count(xml, "<mutation ");
    long killed = count(xml, "detected='true'");
    return "| mutants, %s | killed %d of %d (%d %%) | | |"
        .formatted(
            report.getName(0) + " " + report.getParent().getFileName(),
            killed,
            all,
            killed * 100 / all);
  }

  private static long count(String xml, String text) {
    return Pattern.compile(Pattern.quote(text))
        .matcher(xml)
        .results()
        .map(MatchResult::start)
        .count();
  }
}
