package dev.tenantry.domain.value;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import dev.tenantry.domain.error.InvalidInputException;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * An address on the web, like {@code https://example.com/anna.png}.
 *
 * <p>Absolute, http or https, with a host, without user name and password, all in ASCII: other
 * characters come percent-encoded in the path and as {@code xn--} in the host. Kept as typed but
 * for blanks around it. Nothing is fetched.
 *
 * @param value at most {@value #MAX_CHARACTERS} characters
 */
public record WebAddress(String value) {

  /** The code of a refused address. */
  public static final String CODE = "INVALID_URL";

  /** The most characters. */
  public static final int MAX_CHARACTERS = 2048;

  private static final FieldRule RULE = new FieldRule("avatarUrl", CODE);
  private static final int MAX_PORT = 65_535;
  private static final String EXAMPLE = "write it like https://example.com/anna.png";

  /**
   * Reads what a person typed.
   *
   * @throws InvalidInputException under {@code avatarUrl} with {@link #CODE}
   */
  public WebAddress {
    value = RULE.trimmed(value);
    RULE.requireCharacters(value, MAX_CHARACTERS);
    RULE.require(
        CharMatcher.ascii().matchesAllOf(value),
        "must be ASCII; percent-encode other characters, and write the host as xn--...");
    URI uri = wellFormed(value);
    RULE.require(isHttp(uri.getScheme()), "must begin with https:// or http://; " + EXAMPLE);
    RULE.require(uri.getHost() != null, "must have a valid host; " + EXAMPLE);
    RULE.require(
        uri.getRawUserInfo() == null,
        "must not have a user name or password before the host; remove them");
    RULE.require(uri.getPort() <= MAX_PORT, "must have a port up to " + MAX_PORT + "; correct it");
  }

  /** Reads what a person typed. */
  public static WebAddress parse(String typed) {
    return new WebAddress(typed);
  }

  @Override
  public String toString() {
    return "WebAddress[...]";
  }

  private static boolean isHttp(@Nullable String scheme) {
    return scheme != null
        && (Ascii.equalsIgnoreCase(scheme, "http") || Ascii.equalsIgnoreCase(scheme, "https"));
  }

  private static URI wellFormed(String typed) {
    try {
      return new URI(typed);
    } catch (URISyntaxException notAnAddress) {
      // Not kept as the cause: its message repeats the text.
      throw RULE.violation("must be a web address; " + EXAMPLE);
    }
  }
}
