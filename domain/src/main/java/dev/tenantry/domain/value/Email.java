package dev.tenantry.domain.value;

import com.google.common.base.CharMatcher;
import com.google.common.base.Utf8;
import dev.tenantry.domain.error.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address: as it was typed, for display and for sending, and as it is compared.
 *
 * <p>Accepted is {@code local@domain}, with letters of any script, at most {@value #MAX_BYTES}
 * bytes of UTF-8 in total and {@value #MAX_LOCAL_BYTES} before the sign, in both forms. Blanks
 * around it are dropped. Refused are: blanks, control, zero-width and other invisible characters
 * inside, characters unknown to Unicode or private, quoted local parts, comments, dots at the ends
 * of the local part or side by side, address literals, and domains of a single label.
 *
 * <p>Two addresses are the same mailbox to this library if their {@link #key() keys} are equal. The
 * key is NFC and lower case by the root locale, and has the domain in ASCII form (IDNA 2003). So
 * {@code K} (Kelvin) is {@code k}, and the three sigmas are one. Not folded are {@code ß} and
 * {@code ss}, {@code ſ} and {@code s}, {@code ı}, {@code İ} and {@code i}, full-width and other
 * compatibility forms in the local part, dots, and {@code +tags}. A domain with {@code ß} or {@code
 * ς} is refused unless it comes in ASCII form, because the versions of IDNA disagree about whose it
 * is.
 *
 * <p>Equality is that of both forms: {@code Anna@example.com} and {@code anna@example.com} are two
 * values with one key.
 */
public final class Email {

  /** The code of a refused address. */
  public static final String CODE = "INVALID_EMAIL";

  /** The most bytes of UTF-8 that either form has. */
  public static final int MAX_BYTES = 254;

  /** The most bytes of UTF-8 that stand before the sign in either form. */
  public static final int MAX_LOCAL_BYTES = 64;

  private static final FieldRule RULE = new FieldRule("email", CODE);

  /** Neither letter case nor IDNA changes text of these, whether it is an address or not. */
  private static final CharMatcher UNCHANGING =
      CharMatcher.inRange('a', 'z')
          .or(CharMatcher.inRange('0', '9'))
          .or(CharMatcher.anyOf("@.-_+"));

  private static final CharMatcher RESERVED = CharMatcher.anyOf("\"(),:;<>[\\]");

  private final String address;
  private final String key;

  private Email(String address, String key) {
    this.address = address;
    this.key = key;
  }

  /**
   * Reads what a person typed.
   *
   * @throws InvalidInputException under {@code email} with {@link #CODE}
   */
  public static Email parse(String typed) {
    String address = RULE.normalised(typed, MAX_BYTES);
    requireVisible(address);
    requireFits(address, MAX_BYTES, "must have");
    int sign = address.indexOf('@');
    RULE.require(
        sign >= 0 && sign == address.lastIndexOf('@'),
        "must have exactly one @; write it like name@example.com");
    String local = address.substring(0, sign);
    requireLocalPart(local);
    String foldedLocal = Text.fold(local);
    requireFits(local, MAX_LOCAL_BYTES, "must, before the @, have");
    requireFits(foldedLocal, MAX_LOCAL_BYTES, "must, before the @ and in lower case, have");
    String key = foldedLocal + '@' + EmailDomain.toAscii(address.substring(sign + 1), RULE);
    requireFits(key, MAX_BYTES, "must, in lower case and with the domain in ASCII form, have");
    return new Email(address, key);
  }

  /**
   * The form in which an address is looked for: its key, or, for text that is no address, that text
   * trimmed and in NFC, which equals no key. Never refuses.
   */
  public static String keyOf(String typed) {
    if (UNCHANGING.matchesAllOf(typed)) {
      return typed; // As most are, and every key is asked for again by what compares with it.
    }
    try {
      return parse(typed).key();
    } catch (InvalidInputException noAddress) {
      String trimmed = Text.trim(typed);
      return Text.isHopelesslyLong(trimmed, MAX_BYTES) ? trimmed : Text.nfc(trimmed);
    }
  }

  /**
   * The form in which a pattern is held against keys: NFC and lower case, wildcards untouched.
   * Domains in a pattern are not brought to ASCII form. Never refuses; a pattern too long to be
   * part of an address comes back as it is.
   */
  public static String patternKey(String likePattern) {
    return Text.isHopelesslyLong(likePattern, MAX_BYTES) ? likePattern : Text.fold(likePattern);
  }

  /** As typed, trimmed and in NFC: for display and for sending. */
  public String address() {
    return address;
  }

  /** As compared: unique over all users. */
  public String key() {
    return key;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    // The key follows from the address.
    return other instanceof Email that && address.equals(that.address);
  }

  @Override
  public int hashCode() {
    return address.hashCode();
  }

  @Override
  public String toString() {
    return "Email[...]";
  }

  private static void requireVisible(String address) {
    RULE.requireNone(
        Email::isRefused,
        address,
        "must not contain blanks, invisible or unknown characters; type the address by hand");
  }

  private static boolean isRefused(int codePoint) {
    return Text.isHidden(codePoint)
        || Text.isBlank(codePoint)
        || Text.isShapeless(codePoint)
        // Their case and normal form may still change, and with them the key.
        || Character.getType(codePoint) == Character.UNASSIGNED
        || Character.getType(codePoint) == Character.PRIVATE_USE;
  }

  private static void requireLocalPart(String local) {
    RULE.require(!local.isEmpty(), "must have a name before the @; write it like name@example.com");
    RULE.require(
        RESERVED.matchesNoneOf(local),
        "must not be quoted or contain any of \"(),:;<>[\\]; write it like name@example.com");
    RULE.require(
        !local.startsWith(".") && !local.endsWith(".") && !local.contains(".."),
        "must not begin or end with a dot before the @, or have two in a row; remove it");
  }

  private static void requireFits(String text, int maximum, String subject) {
    RULE.require(
        Utf8.encodedLength(text) <= maximum,
        subject + " at most " + maximum + " bytes of UTF-8; use a shorter address");
  }
}
