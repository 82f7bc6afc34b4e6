package dev.tenantry.domain.invite;

import java.util.Locale;

/** What has become of the mail that an invitation is sent by. */
public enum DeliveryState {

  /** It waits to be handed over. */
  QUEUED,

  /** It was handed over, or the invitation was answered, which nobody can without a mail. */
  SENT,

  /** Handing it over failed, and is tried again. */
  FAILING,

  /** Handing it over failed too often, and is not tried again before somebody says so. */
  PARKED,

  /**
   * It is not handed over any more: the invitation had been canceled or had expired before that was
   * done, or somebody has dropped the mail. Only sending the invitation again leads out of it.
   */
  DROPPED;

  /** The state as it is stored, such as {@code queued}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The state of this word.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static DeliveryState ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
