package dev.tenantry.application.api;

import com.google.common.collect.ImmutableList;
import dev.tenantry.domain.error.NotFoundException;
import java.util.UUID;

/**
 * Driving port: what was to be told to listeners and mailed to invitees; for the server side alone.
 *
 * <p>After a commit the caller's thread tells of it once, unless a worker runs or the transaction
 * is the host's; what fails, and the rest, is told by the worker or here. Thread-safe; several
 * instances may work at once.
 */
public interface Deliveries {

  /** The most failing entries that are listed one by one, and the most for unknown listeners. */
  int MAX_FAILING = 100;

  /**
   * The code of entries for a listener that nobody has registered here: they wait until it is
   * registered again under its name, or until they are dropped. Mails wait for a delivery without
   * it.
   */
  String UNKNOWN_LISTENER = "UNKNOWN_LISTENER";

  /** Tells everything that is due, in the caller's thread; answers how much was told. */
  int drain();

  /**
   * How much waits to be told, and what does not get told: the first {@value #MAX_FAILING} entries
   * that have failed, and as many for listeners that nobody has registered here.
   */
  Status status();

  /**
   * Lets an entry be told at the next drain, as if it had never failed; the invitation of a mail
   * shows it as queued.
   *
   * @throws NotFoundException if nothing of this id waits
   */
  void retry(UUID id);

  /**
   * Lets everything that has failed be told at the next drain, as if it never had: after an outage,
   * say. Answers how much that is.
   */
  int retryAll();

  /**
   * Never tells an entry, so that those behind it are told; does nothing where it is gone. The
   * invitation of a mail shows it as dropped.
   */
  void drop(UUID id);

  /**
   * What waits.
   *
   * @param waiting how many entries wait, the failing ones included
   * @param failing those that have failed, the parked ones first; then those for unknown listeners
   */
  record Status(long waiting, ImmutableList<Failing> failing) {}

  /**
   * An entry that has failed, or whose listener nobody has registered here.
   *
   * @param id its id
   * @param to the name of the listener; {@code invite-delivery} for the mails of invitations
   * @param subject the id of the user or the invitation that it is about
   * @param what the type of the event; {@code InviteMail} for the mails of invitations, {@code
   *     unreadable} if what is stored cannot be read as an event
   * @param parked whether it is not tried again by itself, and holds back those behind it
   * @param failures how often in a row it has failed
   * @param code the code of the last failure, or {@value #UNKNOWN_LISTENER}
   */
  record Failing(
      UUID id, String to, UUID subject, String what, boolean parked, int failures, String code) {}
}
