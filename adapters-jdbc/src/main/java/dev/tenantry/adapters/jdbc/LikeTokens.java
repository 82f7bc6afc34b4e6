package dev.tenantry.adapters.jdbc;

import com.google.common.primitives.ImmutableIntArray;
import dev.tenantry.domain.field.LikePattern;
import java.util.function.IntConsumer;

/**
 * A pattern taken apart into plain code points and wildcards, and put together again as an engine
 * wants it.
 */
final class LikeTokens {

  private static final int ANY_RUN = -1;
  private static final int ANY_ONE = -2;

  private final ImmutableIntArray tokens;

  private LikeTokens(ImmutableIntArray tokens) {
    this.tokens = tokens;
  }

  static LikeTokens of(LikePattern pattern) {
    int[] points = pattern.text().codePoints().toArray();
    ImmutableIntArray.Builder tokens = ImmutableIntArray.builder(points.length);
    for (int i = 0; i < points.length; i++) {
      switch (points[i]) {
        case '\\' -> tokens.add(points[++i]);
        case '%' -> tokens.add(ANY_RUN);
        case '_' -> tokens.add(ANY_ONE);
        default -> tokens.add(points[i]);
      }
    }
    return new LikeTokens(tokens.build());
  }

  /**
   * As {@code LIKE .. ESCAPE '!'} takes it; a backslash would mean different things to different
   * engines.
   */
  String sqlText() {
    StringBuilder text = new StringBuilder();
    tokens.forEach(
        token -> {
          switch (token) {
            case ANY_RUN -> text.append('%');
            case ANY_ONE -> text.append('_');
            case '%', '_', '!' -> text.append('!').append((char) token);
            default -> text.appendCodePoint(token);
          }
        });
    return text.toString();
  }

  /** Whether a stored text can have this form: none holds U+0000 or half a surrogate pair. */
  boolean isStorable() {
    return tokens.stream().noneMatch(token -> token >= 0 && !StorableText.isStorable(token));
  }

  /** As a regular expression of the JDK, which counts code points. */
  String regex() {
    StringBuilder text = new StringBuilder();
    return regex(text, token -> appendPoint(text, token));
  }

  /** The same, with every code point that folds to one of the pattern's in its place. */
  String foldingRegex() {
    StringBuilder text = new StringBuilder();
    return regex(
        text,
        token -> {
          int folded = Character.toLowerCase(token);
          text.append('[');
          appendPoint(text, folded);
          UpperCases.of(folded).forEach(upper -> appendPoint(text, upper));
          text.append(']');
        });
  }

  /**
   * Each run takes as little as it can and is never tried again, which a match does not need: so
   * the time does not explode, whatever the pattern. Only the last run has to leave what stands
   * behind it for the end.
   */
  private String regex(StringBuilder text, IntConsumer plain) {
    text.append("(?s)\\A");
    int lastRun = tokens.lastIndexOf(ANY_RUN);
    for (int i = 0; i < tokens.length(); i++) {
      if (tokens.get(i) == ANY_RUN) {
        boolean opens = i < lastRun;
        text.append(opens ? "(?>.*?" : ".*");
        while (opens && tokens.get(i + 1) != ANY_RUN) {
          append(text, tokens.get(++i), plain);
        }
        text.append(opens ? ")" : "");
      } else {
        append(text, tokens.get(i), plain);
      }
    }
    return text.append("\\z").toString();
  }

  private static void append(StringBuilder text, int token, IntConsumer plain) {
    if (token == ANY_ONE) {
      text.append('.');
    } else {
      plain.accept(token);
    }
  }

  private static void appendPoint(StringBuilder text, int point) {
    text.append("\\x{").append(Integer.toHexString(point)).append('}');
  }
}
