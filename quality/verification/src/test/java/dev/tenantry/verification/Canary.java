package dev.tenantry.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Ascii;
import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.io.BaseEncoding;
import dev.tenantry.domain.query.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/** Marks that are hidden in what people type and in what is made for them, and where they are. */
final class Canary implements AutoCloseable {

  /** In names, addresses, references, texts: it may be stored and told, but not shown. */
  static final String PERSONAL = "cAnArY7f3a";

  static final String PHONE = "+15557351902";

  static final String PASSWORD = "pAsSwOrD9d1c staple";
  static final String TOKEN = "tOkEn8e2b";
  static final String HASH = "hAsH5c4d";

  static final ImmutableList<String> SECRETS = ImmutableList.of(PASSWORD, TOKEN, HASH);
  static final ImmutableList<String> ALL = ImmutableList.of(PERSONAL, PHONE, PASSWORD, TOKEN, HASH);

  private static final Logger ROOT = Logger.getLogger("");
  private static final Logger OURS = Logger.getLogger("dev.tenantry");

  private final List<String> hits = new ArrayList<>();
  private final Handler ear = new Ear();
  private int texts;

  /** From now on it hears what is logged. */
  Canary() {
    ear.setLevel(Level.ALL);
    OURS.setLevel(Level.ALL);
    ROOT.addHandler(ear);
  }

  @Override
  public void close() {
    ROOT.removeHandler(ear);
    OURS.setLevel(null);
  }

  ImmutableList<String> hits() {
    return ImmutableList.copyOf(hits);
  }

  /** How many texts were searched. */
  int texts() {
    return texts;
  }

  /** Searches a text, in whatever letter case, and also for the marks' bytes in hexadecimal. */
  void search(String where, String text, List<String> marks) {
    texts++;
    String folded = Ascii.toLowerCase(text);
    for (String mark : marks) {
      String bytes = BaseEncoding.base16().lowerCase().encode(mark.getBytes(UTF_8));
      if (folded.contains(Ascii.toLowerCase(mark)) || folded.contains(bytes)) {
        hits.add(where + " shows " + mark);
      }
    }
  }

  /** Searches the text forms of a value and of what it holds; texts themselves are no text form. */
  void searchForms(String where, @Nullable Object value) {
    if (value instanceof Page<?> page) {
      searchForms(where, page.data());
      search(where, page.toString(), ALL);
    } else if (value instanceof Iterable<?> values) {
      values.forEach(each -> searchForms(where, each));
    } else if (value != null && !(value instanceof String)) {
      search(where, value.toString(), ALL);
    }
  }

  /** Searches a failure with all its causes. */
  void searchFailure(String where, Throwable failure) {
    search(where, Throwables.getStackTraceAsString(failure), ALL);
  }

  private final class Ear extends Handler {

    private final SimpleFormatter formatter = new SimpleFormatter();

    @Override
    public void publish(LogRecord entry) {
      search("a log entry of " + entry.getLoggerName(), formatter.format(entry), ALL);
      if (entry.getParameters() != null) {
        search("a log entry", Arrays.toString(entry.getParameters()), ALL);
      }
    }

    @Override
    public void flush() {
      // Nothing is kept.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
