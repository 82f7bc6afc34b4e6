package dev.tenantry.benchmarks;

import java.time.Instant;
import java.util.UUID;

/**
 * What is written beside a user's own fields, for those who write it by hand: revisions by the time
 * in microseconds, and a stamp for every field that both sides may change.
 */
public final class SyncState {

  /** The tenant that everybody belongs to. */
  public static final UUID TENANT = UUID.fromString("00000000-0000-7000-8000-000000000001");

  private static final String[] SHARED = {
    "firstName", "lastName", "phone", "locale", "timezone", "avatarUrl", "customData"
  };

  private SyncState() {}

  /** The next revision after this one. */
  public static long revisionAfter(long last, Instant now) {
    long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    return Math.max(last + 1, micros);
  }

  /** The stamps of a user that was just created. */
  public static String stampsOfNew(long revision) {
    StringBuilder text = new StringBuilder();
    for (String field : SHARED) {
      text.append(text.isEmpty() ? "" : ",").append(field).append(':').append(revision);
      text.append(".0");
    }
    return text.toString();
  }

  /** The stamps after a change of the first name on the Platform. */
  public static String stampedByPlatform(String stamps, long revision) {
    int from = stamps.indexOf("firstName:") + "firstName:".length();
    return stamps.substring(0, from) + revision + stamps.substring(stamps.indexOf('.', from));
  }

  /** The stamps after a change of the first name at the BaaS. */
  public static String stampedByBaas(String stamps, long revision) {
    int from = stamps.indexOf('.', stamps.indexOf("firstName:")) + 1;
    int to = stamps.indexOf(',', from);
    return stamps.substring(0, from) + revision + stamps.substring(to);
  }
}
