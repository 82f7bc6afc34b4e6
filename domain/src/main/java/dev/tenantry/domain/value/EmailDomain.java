package dev.tenantry.domain.value;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.net.InternetDomainName;
import java.net.IDN;

/** The domain of an address as the domain name system knows it. */
final class EmailDomain {

  /** IDNA 2003 takes these for others, IDNA 2008 does not: they lead to two different owners. */
  private static final CharMatcher AMBIGUOUS = CharMatcher.anyOf("ßẞς");

  private static final String EXAMPLE = "write it like example.com";

  private EmailDomain() {}

  /** Lower case ASCII, at least two labels. */
  static String toAscii(String domain, FieldRule rule) {
    rule.require(
        AMBIGUOUS.matchesNoneOf(domain),
        "must not have ß or ς in the domain; write the domain in its ASCII form (xn--...)");
    String ascii = Ascii.toLowerCase(convert(domain, rule));
    rule.require(!ascii.endsWith("."), "must not end with a dot; " + EXAMPLE);
    rule.require(InternetDomainName.isValid(ascii), "must have a valid domain; " + EXAMPLE);
    rule.require(ascii.indexOf('.') >= 0, "must have a domain of at least two labels; " + EXAMPLE);
    return ascii;
  }

  private static String convert(String domain, FieldRule rule) {
    try {
      return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
    } catch (IllegalArgumentException notADomain) {
      // Not kept as the cause: its message repeats the domain.
      throw rule.violation(
          "must have a valid domain; " + EXAMPLE + ", or in its ASCII form (xn--...)");
    }
  }
}
