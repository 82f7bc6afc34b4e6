package dev.tenantry.verification.fuzz;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Odd texts that are kept, and ever new ones that are made of them. */
final class Corpus {

  private static final Pattern ESCAPE = Pattern.compile("\\\\(\\\\|u[0-9A-F]{4})");
  private static final ImmutableList<String> KEPT = read();
  private static final int LONGEST = 100_000;

  private final Random random;

  Corpus(Random random) {
    this.random = random;
  }

  /** All that are kept. */
  static ImmutableList<String> kept() {
    return KEPT;
  }

  /** One of those that are kept, or what a few changes make of it. */
  String next() {
    String text = any();
    for (int changes = random.nextInt(5); changes > 0; changes--) {
      text = changed(text);
    }
    return text;
  }

  private String changed(String text) {
    int at = random.nextInt(text.length() + 1);
    int to = at + random.nextInt(text.length() - at + 1);
    return switch (random.nextInt(8)) {
      case 0 -> text.substring(0, at) + codePoint() + text.substring(at);
      case 1 -> text.substring(0, at) + text.substring(to);
      case 2 -> text.substring(0, at) + any() + text.substring(to);
      case 3 -> text.substring(to) + text.substring(0, to);
      case 4 -> new StringBuilder(text).reverse().toString();
      case 5 -> text.toUpperCase(Locale.ROOT);
      case 6 -> text.substring(0, at) + text.substring(at, to).repeat(random.nextInt(4)) + any();
      default -> repeated(text.substring(at, to));
    };
  }

  /** Now and then as long as a text can be that somebody sends. */
  private String repeated(String piece) {
    int most = random.nextInt(200) == 0 ? LONGEST : 300;
    return Strings.repeat(piece, piece.isEmpty() ? 0 : 1 + random.nextInt(most) / piece.length());
  }

  private String any() {
    return KEPT.get(random.nextInt(KEPT.size()));
  }

  private String codePoint() {
    int below = random.nextBoolean() ? 0x80 : Character.MAX_CODE_POINT + 1;
    return Character.toString(random.nextInt(below));
  }

  private static ImmutableList<String> read() {
    try {
      return Resources.readLines(
              Resources.getResource(Corpus.class, "corpus.txt"), StandardCharsets.UTF_8)
          .stream()
          .filter(line -> !line.startsWith("#"))
          .map(Corpus::unescaped)
          .collect(ImmutableList.toImmutableList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String unescaped(String line) {
    return ESCAPE
        .matcher(line)
        .replaceAll(
            escape -> {
              String code = escape.group(1);
              String text =
                  code.equals("\\")
                      ? code
                      : String.valueOf((char) Integer.parseInt(code.substring(1), 16));
              return Matcher.quoteReplacement(text);
            });
  }
}
