package dev.tenantry.application.internal.sync;

import com.google.common.base.CharMatcher;
import dev.tenantry.domain.error.TenantryException;

/**
 * What is stored and logged of a failure: its code alone, since a message may hold what somebody
 * typed.
 */
public final class FailureCode {

  /** The most characters that any storage keeps. */
  static final int LONGEST = 200;

  private static final CharMatcher PRINTABLE = CharMatcher.inRange(' ', '~');

  private FailureCode() {}

  /** The code of a failure; another where it has none. */
  public static String of(Throwable failure, String otherwise) {
    return failure instanceof TenantryException known ? clean(known.code()) : otherwise;
  }

  /**
   * A code as it may be stored and logged, whoever has chosen it: a host's exception, or a remote
   * BaaS. Without line breaks it forges no line of a log, and cut it fits into every storage.
   */
  public static String clean(String code) {
    String cut = code.length() > LONGEST ? code.substring(0, LONGEST) : code;
    return PRINTABLE.negate().replaceFrom(cut, '?');
  }
}
